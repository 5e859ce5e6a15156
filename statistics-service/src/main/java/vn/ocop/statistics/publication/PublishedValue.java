package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number of a publication, with the decimals that were printed.
 *
 * @param measure what is counted, e.g. products
 * @param codes by dimension, e.g. stars: 3; empty for the whole
 */
public record PublishedValue(
        String measure, SortedMap<String, String> codes, BigDecimal value, Unit unit, Bound bound) {

    public enum Unit {
        COUNT,
        /** Of 100, of the measure's whole. */
        PERCENT,
        /** Times something that the publication names as its base. */
        RATIO
    }

    /** What the words around the number say. */
    public enum Bound {
        EXACT,
        MORE_THAN,
        ABOUT
    }

    public PublishedValue {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    static PublishedValue count(String measure, SortedMap<String, String> codes, long n) {
        return new PublishedValue(measure, codes, BigDecimal.valueOf(n), Unit.COUNT, Bound.EXACT);
    }

    boolean whole() {
        return codes.isEmpty();
    }
}
