package vn.ocop.assessment.analytics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** An exact number in lowest terms; the denominator is positive. Whatever is computed stays exact, only the text is cut. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);

    /** @throws ArithmeticException if the denominator is 0 */
    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + " / 0");
        }
        var divisor = denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(long whole) {
        return of(whole, 1);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction sum(Collection<Fraction> values) {
        return values.stream().reduce(ZERO, Fraction::plus);
    }

    /** Empty of no values. */
    static Optional<Fraction> mean(Collection<Fraction> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(sum(values).over(of(values.size())));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is 0 */
    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** For people only: cut off towards zero. */
    String display(int decimals) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.DOWN)
                .toPlainString();
    }
}
