package vn.ocop.statistics.cube;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The step of a series. */
enum Interval {
    MONTH,
    YEAR;

    /** First day of the period that a day lies in. */
    LocalDate start(LocalDate day) {
        return this == MONTH ? day.withDayOfMonth(1) : day.withDayOfYear(1);
    }

    LocalDate next(LocalDate start) {
        return this == MONTH ? start.plusMonths(1) : start.plusYears(1);
    }

    /** E.g. 2026-11 or 2026. */
    String label(LocalDate start) {
        return this == MONTH ? start.toString().substring(0, 7) : Integer.toString(start.getYear());
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Interval> named(String wireName) {
        return Arrays.stream(values())
                .filter(i -> i.wireName().equals(wireName))
                .findFirst();
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Interval::wireName).toList();
    }
}
