package vn.ocop.assessment.resultimport;

import java.time.LocalDate;

/** How exactly the day of an old decision is known. */
enum DatePrecision {
    DAY,
    MONTH,
    YEAR;

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate last(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
        };
    }
}
