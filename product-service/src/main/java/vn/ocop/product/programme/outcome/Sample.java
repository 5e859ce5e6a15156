package vn.ocop.product.programme.outcome;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The answers of a survey to one question: how many times as high the number is in the later period. Nothing is computed in floating point.
 *
 * @param ratios one for each answer that gives both periods, in ascending order
 */
record Sample(List<BigDecimal> ratios) {

    /** Normal quantile of a two-sided 95 %. */
    private static final BigDecimal Z = new BigDecimal("1.959964");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ALPHA_HALF_INVERSE = 40; // 1 / 0.025

    /** A lower and an upper bound. */
    record Interval(BigDecimal low, BigDecimal high) {}

    Sample {
        ratios = ratios.stream().sorted().toList();
    }

    /** Both bounds belong to the band. */
    int within(BigDecimal from, BigDecimal to) {
        return (int) ratios.stream()
                .filter(ratio -> ratio.compareTo(from) >= 0 && ratio.compareTo(to) <= 0)
                .count();
    }

    /** Two decimals, cut off. */
    BigDecimal percent(int some) {
        return HUNDRED.multiply(BigDecimal.valueOf(some))
                .divide(BigDecimal.valueOf(ratios.size()), 2, RoundingMode.DOWN);
    }

    /** Of a share, in percent, at 95 % by Wilson's score: it stays within 0 and 100 and holds for small samples. */
    Interval percentInterval(int some) {
        var n = BigDecimal.valueOf(ratios.size());
        var exact = MathContext.DECIMAL64;
        var p = BigDecimal.valueOf(some).divide(n, exact);
        var zz = Z.pow(2);
        var scale = BigDecimal.ONE.add(zz.divide(n, exact));
        var centre = p.add(zz.divide(n.multiply(BigDecimal.TWO), exact));
        var spread = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, exact)
                .add(zz.divide(n.pow(2).multiply(BigDecimal.valueOf(4)), exact))
                .sqrt(exact)
                .multiply(Z);
        return new Interval(
                shown(centre.subtract(spread).divide(scale, exact).multiply(HUNDRED)),
                shown(centre.add(spread).divide(scale, exact).multiply(HUNDRED)));
    }

    /** The middle one, or the mean of the two in the middle. */
    BigDecimal median() {
        int n = ratios.size();
        return shown(ratios.get((n - 1) / 2).add(ratios.get(n / 2)).divide(BigDecimal.TWO));
    }

    /** Of the median, at 95 % at least, without any belief about the distribution: two of the ordered answers, by the binomial. */
    Interval medianInterval() {
        int n = ratios.size();
        int below = lowestRank(n);
        return new Interval(shown(ratios.get(below)), shown(ratios.get(n - 1 - below)));
    }

    /** How many answers lie below the lower bound: the most of which so few or fewer have a chance of 2.5 % at most; 0 for very small samples. */
    private static int lowestRank(int n) {
        var all = BigInteger.TWO.pow(n);
        var ways = BigInteger.ONE;
        var sum = BigInteger.ONE;
        int rank = 0;
        while (sum.multiply(BigInteger.valueOf(ALPHA_HALF_INVERSE)).compareTo(all) <= 0) {
            rank++;
            ways = ways.multiply(BigInteger.valueOf(n - rank + 1L)).divide(BigInteger.valueOf(rank));
            sum = sum.add(ways);
        }
        return Math.max(0, rank - 1);
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_EVEN);
    }
}
