package vn.ocop.statistics.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far a month's count lies from its own history: the modified z-score of Iglewicz and Hoaglin (1993), 0.6745 · (x − median) / MAD, in
 * whole numbers. Where more than half of the history is equal the MAD is 0, and the mean absolute deviation takes its place
 * (x − median) / (1.253314 · mean deviation).
 *
 * @param numerator of the score, signed
 * @param denominator at least 0; 0 where the whole history is equal
 */
record RobustScore(BigDecimal numerator, BigDecimal denominator) {

    /** Above it a value is an outlier. */
    static final BigDecimal LIMIT = new BigDecimal("3.5");

    /** Fewer months say nothing about what is usual. */
    static final int SHORTEST_HISTORY = 12;

    private static final BigDecimal MAD_FACTOR = new BigDecimal("0.6745");
    private static final BigDecimal MEAN_FACTOR = new BigDecimal("1.253314");

    /**
     * @param history counts of the months before
     * @throws IllegalArgumentException if the history has fewer than {@link #SHORTEST_HISTORY} months
     */
    static RobustScore of(long value, List<Long> history) {
        if (history.size() < SHORTEST_HISTORY) {
            throw new IllegalArgumentException(history.size() + " months");
        }
        var median2 = twiceMedian(history);
        var deviations2 =
                history.stream().map(each -> Math.abs(2 * each - median2)).toList();
        var mad4 = twiceMedian(deviations2);
        var deviation4 = BigDecimal.valueOf(2 * (2 * value - median2));
        if (mad4 > 0) {
            return new RobustScore(deviation4.multiply(MAD_FACTOR), BigDecimal.valueOf(mad4));
        }
        var sum4 = 2 * deviations2.stream().mapToLong(Long::longValue).sum();
        return new RobustScore(
                deviation4.multiply(BigDecimal.valueOf(history.size())),
                BigDecimal.valueOf(sum4).multiply(MEAN_FACTOR));
    }

    /** Twice, so that the mean of two middle values stays whole. */
    static long twiceMedian(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? 2 * sorted.get(middle) : sorted.get(middle - 1) + sorted.get(middle);
    }

    /** A history that never moved makes any other value one. */
    boolean outlier() {
        return numerator.abs().compareTo(denominator.multiply(LIMIT)) > 0;
    }

    /** For people only: two decimals, cut off; "inf" where the history never moved. */
    String display() {
        if (denominator.signum() == 0) {
            return numerator.signum() == 0 ? "0.00" : "inf";
        }
        return numerator.divide(denominator, 2, RoundingMode.DOWN).toPlainString();
    }

    /** The median as people write it. */
    static String medianOf(List<Long> history) {
        return BigDecimal.valueOf(twiceMedian(history))
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
