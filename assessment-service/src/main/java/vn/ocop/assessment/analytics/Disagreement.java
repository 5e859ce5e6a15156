package vn.ocop.assessment.analytics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Krippendorff's alpha for nominal values, which takes members who scored only some products (K. Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability", 2011, section C). Both numbers are times the count of values, so that those of several
 * criteria add up.
 *
 * @param observed disagreement within the units
 * @param expected disagreement if the same values had been dealt out by chance
 */
record Disagreement(Fraction observed, Fraction expected) {

    static final Disagreement NONE = new Disagreement(Fraction.ZERO, Fraction.ZERO);

    private static final int MIN_UNITS = 2;

    /**
     * @param units the values that each was given; one value alone is no pair and is left out
     * @return nothing of fewer than two units, by which chance cannot be told from agreement
     */
    static Disagreement of(Collection<List<Integer>> units) {
        var paired = units.stream().filter(values -> values.size() >= 2).toList();
        if (paired.size() < MIN_UNITS) {
            return NONE;
        }
        var observed =
                Fraction.sum(paired.stream().map(Disagreement::unlikePairs).toList());
        return new Disagreement(
                observed, unlikePairs(paired.stream().flatMap(List::stream).toList()));
    }

    Disagreement plus(Disagreement other) {
        return new Disagreement(observed.plus(other.observed), expected.plus(other.expected));
    }

    /** 1: always the same; 0: as by chance; empty where all values are one, or too few. */
    Optional<Fraction> alpha() {
        return expected.equals(Fraction.ZERO)
                ? Optional.empty()
                : Optional.of(Fraction.of(1).minus(observed.over(expected)));
    }

    /** Ordered pairs of unlike values, per value less one. */
    private static Fraction unlikePairs(List<Integer> values) {
        Map<Integer, Long> counts =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long like = counts.values().stream().mapToLong(count -> count * count).sum();
        long all = (long) values.size() * values.size();
        return Fraction.of(all - like, values.size() - 1L);
    }
}
