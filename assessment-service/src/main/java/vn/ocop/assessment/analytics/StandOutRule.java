package vn.ocop.assessment.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a council's figure lies far from those of the others: a hint to look, never a judgement (ADR-0098). Another rule is a
 * new value with its day.
 *
 * @param effectiveFrom Vietnamese day
 * @param factor of the interquartile range; a figure further than that from the median stands out
 * @param minCouncils fewest that make a comparison
 */
record StandOutRule(LocalDate effectiveFrom, Fraction factor, int minCouncils) {

    static final StandOutRule PRESENT = new StandOutRule(LocalDate.of(2026, 11, 22), Fraction.of(3, 2), 5);

    /** @param limit largest distance that does not stand out */
    record Distance(Fraction value, Fraction median, Fraction interquartileRange, Fraction limit) {

        /** Signed. */
        Fraction distance() {
            return value.minus(median);
        }
    }

    /**
     * Empty if the value does not stand out, there are too few, or half of them are the same: then nothing measures what is far.
     *
     * @param all figures of the councils compared, this one among them
     */
    Optional<Distance> check(Fraction value, List<Fraction> all) {
        if (all.size() < minCouncils) {
            return Optional.empty();
        }
        var range = quantile(all, 3).minus(quantile(all, 1));
        var distance = new Distance(value, quantile(all, 2), range, range.times(factor));
        return range.equals(Fraction.ZERO) || distance.distance().abs().compareTo(distance.limit()) <= 0
                ? Optional.empty()
                : Optional.of(distance);
    }

    /** Between the two nearest by straight line (R. Hyndman and Y. Fan, "Sample Quantiles", 1996, definition 7). */
    static Fraction quantile(List<Fraction> values, int quarters) {
        var sorted = values.stream().sorted().toList();
        int position = (sorted.size() - 1) * quarters;
        var below = sorted.get(position / 4);
        var above = sorted.get(Math.min(position / 4 + 1, sorted.size() - 1));
        return below.plus(above.minus(below).times(Fraction.of(position % 4, 4)));
    }
}
