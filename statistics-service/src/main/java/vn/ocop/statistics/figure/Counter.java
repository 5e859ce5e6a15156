package vn.ocop.statistics.figure;

import java.util.Comparator;

/**
 * One kept-up number.
 *
 * @param key stars for STARS, number of the product set for SET (empty where it is not known), else empty
 */
public record Counter(Group group, String key) implements Comparable<Counter> {

    public enum Group {
        STARS,
        SET,
        POTENTIAL5,
        PRODUCERS
    }

    public static final Counter POTENTIAL5 = new Counter(Group.POTENTIAL5, "");
    public static final Counter PRODUCERS = new Counter(Group.PRODUCERS, "");

    @Override
    public int compareTo(Counter other) {
        return Comparator.comparing(Counter::group).thenComparing(Counter::key).compare(this, other);
    }
}
