package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * From one number to another.
 *
 * @param from as counted or published
 */
record Growth(BigDecimal from, BigDecimal to) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    BigDecimal difference() {
        return to.subtract(from);
    }

    /** Of the first number, with two decimals cut off; null where that is 0. */
    @Nullable
    String percent() {
        return from.signum() == 0
                ? null
                : difference()
                        .multiply(HUNDRED)
                        .divide(from, 2, RoundingMode.DOWN)
                        .toPlainString();
    }
}
