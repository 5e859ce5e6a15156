package vn.ocop.statistics.cell;

import java.time.LocalDate;

/**
 * Ends of the spans of days for which sums are kept: years, months and sixths of a month, up to the 5th, 10th, 15th, 20th, 25th and the last
 * day.
 */
final class Days {

    private static final int FIVE = 5;
    private static final int LONGEST_MONTH = 31;

    /** Days of a month after which its end is nearer than its beginning. */
    private static final int HALF = 15;

    private Days() {}

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

    static LocalDate endOfFive(LocalDate day) {
        var end = (day.getDayOfMonth() + FIVE - 1) / FIVE * FIVE;
        return end > 5 * FIVE ? endOfMonth(day) : day.withDayOfMonth(end);
    }

    /** The end of a sixth of a month that is at most three days away. */
    static LocalDate nearestFive(LocalDate day) {
        if (day.getDayOfMonth() == LONGEST_MONTH) { // it ends the sixth that began on the 26th
            return day;
        }
        var next = endOfFive(day);
        var last = endOfFive(day.minusDays((day.getDayOfMonth() - 1) % FIVE + 1L));
        return next.toEpochDay() - day.toEpochDay() < day.toEpochDay() - last.toEpochDay() ? next : last;
    }

    /** The end of a month that is at most 15 days away. */
    static LocalDate nearestMonth(LocalDate day) {
        return day.getDayOfMonth() <= HALF ? day.withDayOfMonth(1).minusDays(1) : endOfMonth(day);
    }
}
