package vn.ocop.statistics.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people write them: 18.243 in Vietnamese, 18,243 in English. */
final class Numbers {

    static final Locale VI = Locale.of("vi");
    static final Locale EN = Locale.ENGLISH;

    private Numbers() {}

    static String vi(long number) {
        return whole(number, VI);
    }

    static String en(long number) {
        return whole(number, EN);
    }

    static String whole(long number, Locale locale) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(locale.equals(VI) ? '.' : ',');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    static String signed(long number, Locale locale) {
        return (number > 0 ? "+" : "") + whole(number, locale);
    }

    /** @param plain with a point, e.g. 62.80 */
    static String decimal(String plain, Locale locale) {
        return locale.equals(VI) ? plain.replace('.', ',') : plain;
    }
}
