package vn.ocop.statistics.cell;

import java.time.LocalDate;

/** Ends of the spans of days for which sums are kept: years, months and thirds of a month, up to the 10th, the 20th and the last day. */
final class Days {

    private static final int TEN = 10;

    /** Days of a month after which its end is nearer than its beginning. */
    private static final int HALF = 15;

    private Days() {}

    static LocalDate endOfTen(LocalDate day) {
        var end = (day.getDayOfMonth() + TEN - 1) / TEN * TEN;
        return end > 2 * TEN ? endOfMonth(day) : day.withDayOfMonth(end);
    }

    static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    static LocalDate endOfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }

    /** The last end of a year on the day or before. */
    static LocalDate lastEndOfYear(LocalDate day) {
        return endOfYear(day).equals(day) ? day : LocalDate.of(day.getYear() - 1, 12, 31);
    }

    /** The last end of a month on the day or before. */
    static LocalDate lastEndOfMonth(LocalDate day) {
        return endOfMonth(day).equals(day) ? day : day.withDayOfMonth(1).minusDays(1);
    }

    /** The end of a third of a month that is at most five days away. */
    static LocalDate nearestTen(LocalDate day) {
        var next = endOfTen(day);
        var last = endOfTen(day.minusDays((day.getDayOfMonth() - 1) % TEN + 1L));
        if (day.getDayOfMonth() > 3 * TEN) { // the 31st ends the third that began on the 21st
            return next;
        }
        return next.toEpochDay() - day.toEpochDay() < day.toEpochDay() - last.toEpochDay() ? next : last;
    }

    /** The end of a month that is at most 15 days away. */
    static LocalDate nearestMonth(LocalDate day) {
        return day.getDayOfMonth() <= HALF ? day.withDayOfMonth(1).minusDays(1) : endOfMonth(day);
    }
}
