package vn.ocop.assessment.calendar;

import jakarta.enterprise.context.ApplicationScoped;

/** The calendar in force: data of this build. */
@ApplicationScoped
public class RoundCalendarStore {

    /** Read at the first use; a field would be read again by the container's proxy of this class. */
    private static final class Loaded {
        static final RoundCalendar CALENDAR = RoundCalendarJson.load();
    }

    public RoundCalendar calendar() {
        return Loaded.CALENDAR;
    }
}
