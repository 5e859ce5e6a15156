package vn.ocop.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Deadlines in working days of the Vietnamese administration. The calendar is data: {@code time/holidays.json}. */
@ApplicationScoped
public class WorkingDays {

    /** Read at the first deadline; a field would be read again by the container's proxy of this class. */
    private static final class Loaded {
        static final HolidayCalendar CALENDAR = HolidayCalendarJson.load();
    }

    /**
     * The day on which a term of working days ends. The first working day after {@code from} is day 1 (ADR-0030).
     *
     * @param from the day of the event that starts the term, e.g. of the dossier's receipt; it does not count
     * @param workingDays at least 1
     * @throws IllegalArgumentException if the calendar does not reach that far
     */
    public LocalDate plus(LocalDate from, int workingDays) {
        return Loaded.CALENDAR.plus(from, workingDays);
    }

    /**
     * Whether the administration works on that day.
     *
     * @throws IllegalArgumentException if the calendar has no data for the year
     */
    public boolean isWorkingDay(LocalDate day) {
        return Loaded.CALENDAR.isWorkingDay(day);
    }

    /** True while a year's closures are computed and not yet announced: a deadline in it may still move. */
    public boolean isProjected(int year) {
        return Loaded.CALENDAR.isProjected(year);
    }
}
