package vn.ocop.assessment.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Round;

class RoundCalendarTest {

    private final RoundCalendar calendar = new RoundCalendarStore().calendar();

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 2026-05-22, 2026, 2, 2026-12-29",
        "PROVINCE, 2026-10-29, 2026, 2, 2026-12-29",
        "PROVINCE, 2026-10-30, 2027, 1, 2027-06-29",
        "PROVINCE, 2027-04-29, 2027, 1, 2027-06-29",
        "PROVINCE, 2027-04-30, 2027, 2, 2027-12-29",
        "CENTRAL, 2026-07-29, 2026, 1, 2026-09-29",
        "CENTRAL, 2026-07-30, 2026, 2, 2027-03-29",
        "CENTRAL, 2027-01-29, 2026, 2, 2027-03-29",
        "CENTRAL, 2027-01-30, 2027, 1, 2027-09-29",
    })
    void a_proposal_falls_into_the_first_round_whose_cut_off_it_meets(
            Level level, LocalDate proposedOn, int year, int number, LocalDate dueOn) {
        var schedule = calendar.schedule(level, false, proposedOn);
        assertEquals(Optional.of(new Schedule(proposedOn, new Round(year, number, false), dueOn)), schedule);
    }

    @Test
    void a_reassessment_has_45_calendar_days_and_no_round() {
        var proposedOn = LocalDate.of(2026, 11, 2);
        assertEquals(
                Optional.of(new Schedule(proposedOn, null, LocalDate.of(2026, 12, 17))),
                calendar.schedule(Level.PROVINCE, true, proposedOn));
    }

    @Test
    void before_the_decision_there_is_no_schedule() {
        assertEquals(Optional.empty(), calendar.schedule(Level.PROVINCE, false, LocalDate.of(2026, 5, 21)));
    }

    @Test
    void a_council_that_takes_a_late_proposal_missed_its_cut_off_unless_its_round_is_extra() {
        var late = LocalDate.of(2026, 10, 30);
        assertTrue(calendar.missedCutOff(Level.PROVINCE, new Round(2026, 2, false), late));
        assertFalse(calendar.missedCutOff(Level.PROVINCE, new Round(2026, 2, false), late.minusDays(1)));
        assertFalse(calendar.missedCutOff(Level.PROVINCE, new Round(2026, 2, true), late));
        assertFalse(calendar.missedCutOff(Level.PROVINCE, new Round(2027, 1, false), late));
    }

    @Test
    void a_third_round_has_no_days_in_the_law() {
        assertEquals(Optional.empty(), calendar.dates(Level.PROVINCE, new Round(2026, 3, false)));
    }

    @Test
    void the_last_day_is_not_yet_overdue() {
        var schedule = new Schedule(LocalDate.of(2026, 11, 2), null, LocalDate.of(2026, 12, 17));
        assertFalse(schedule.overdueOn(LocalDate.of(2026, 12, 17)));
        assertTrue(schedule.overdueOn(LocalDate.of(2026, 12, 18)));
    }
}
