package vn.ocop.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public administration's working days: Monday to Friday, less closures, plus the Saturdays worked in exchange
 * (Labour Code 45/2019/QH14, Articles 111 and 112, and the yearly announcement).
 */
final class HolidayCalendar {

    private final TreeMap<Integer, Year> years;
    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /**
     * @param projected true until the year's closures are officially announced
     * @param closed days off, weekends may be named
     * @param worked weekend days worked in exchange for a closure
     */
    record Year(boolean projected, Set<LocalDate> closed, Set<LocalDate> worked) {}

    /** @throws IllegalArgumentException if there is no year, or a gap between the years */
    HolidayCalendar(Map<Integer, Year> years) {
        this.years = new TreeMap<>(years);
        if (years.isEmpty() || this.years.lastKey() - this.years.firstKey() + 1 != years.size()) {
            throw new IllegalArgumentException("not an unbroken row of years: " + this.years.keySet());
        }
        years.values().forEach(year -> {
            closed.addAll(year.closed());
            worked.addAll(year.worked());
        });
    }

    /** @throws IllegalArgumentException if the calendar has no data for that year: a guess would be a wrong legal deadline */
    boolean isWorkingDay(LocalDate day) {
        year(day.getYear());
        if (worked.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !closed.contains(day);
    }

    /**
     * The first working day after {@code from} is day 1: the day on which a term begins does not count (Civil Code 2015,
     * Article 147; ADR-0030).
     *
     * @param workingDays at least 1
     */
    LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a term of %d working days".formatted(workingDays));
        }
        var day = from;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    boolean isProjected(int year) {
        return year(year).projected();
    }

    private Year year(int year) {
        var found = years.get(year);
        if (found == null) {
            throw new IllegalArgumentException(
                    "the holiday calendar covers %d to %d, not %d".formatted(years.firstKey(), years.lastKey(), year));
        }
        return found;
    }
}
