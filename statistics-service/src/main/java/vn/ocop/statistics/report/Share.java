package vn.ocop.statistics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in percent, with two decimals cut off: the parts of a table never come to more than 100. */
final class Share {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Share() {}

    /** 0.00 of an empty whole. */
    static String of(long part, long whole) {
        return whole == 0
                ? "0.00"
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN)
                        .toPlainString();
    }
}
