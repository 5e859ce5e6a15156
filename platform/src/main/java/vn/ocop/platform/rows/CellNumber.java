package vn.ocop.platform.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A number as a spreadsheet keeps it, told as it shows it. */
final class CellNumber {

    /** A spreadsheet keeps binary fractions and shows 15 digits of them. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_DIGITS = 30;

    /** Day 60 of 1900 is 29 February in spreadsheets, which never was; days from 1 March on are counted from here. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final int FIRST_TRUE_DAY = 61;
    private static final LocalDate DAY_0_SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int YEAR_10000 = 2_958_466;

    private CellNumber() {}

    /** @param digits a whole number is filled up with zeros to so many */
    static String shown(String written, int digits) {
        try {
            var number = new BigDecimal(written);
            if (number.precision() > 2 * MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
                return written;
            }
            var text = number.signum() == 0
                    ? "0"
                    : number.round(DIGITS).stripTrailingZeros().toPlainString();
            return text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? "0".repeat(Math.max(0, digits - text.length())) + text
                    : text;
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** @return the day as ISO 8601, or the number where it is no whole day that ever was */
    static String day(String written, boolean since1904) {
        var number = shown(written, 0);
        if (!number.matches("\\d{1,7}")) {
            return number;
        }
        int serial = Integer.parseInt(number);
        if (serial >= YEAR_10000 || (!since1904 && serial < FIRST_TRUE_DAY)) {
            return number;
        }
        return (since1904 ? DAY_0_SINCE_1904 : DAY_0).plusDays(serial).toString();
    }
}
