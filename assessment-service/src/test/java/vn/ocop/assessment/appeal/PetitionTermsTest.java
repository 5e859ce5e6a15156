package vn.ocop.assessment.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PetitionTermsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 22);
    private static final PetitionTerms LAW = PetitionTermsJson.on(RECEIVED);

    private static LocalDate last(int fromDay, int untilDay) {
        var obstacle = new PetitionTerms.Obstacle(RECEIVED.plusDays(fromDay), RECEIVED.plusDays(untilDay), "Lũ");
        return LAW.lastDayToAppeal(RECEIVED, obstacle);
    }

    @Test
    void an_appeal_has_90_calendar_days_and_the_day_of_receipt_is_not_one_of_them() {
        assertEquals(LocalDate.of(2027, 2, 20), LAW.lastDayToAppeal(RECEIVED, null));
    }

    @Test
    void days_of_an_obstacle_inside_the_term_are_not_counted() {
        assertEquals(RECEIVED.plusDays(90 + 1), last(5, 5));
        assertEquals(RECEIVED.plusDays(90 + 10), last(81, 90));
        assertEquals(RECEIVED.plusDays(90 + 11), last(90, 100));
    }

    @Test
    void days_of_an_obstacle_outside_of_the_term_change_nothing() {
        assertEquals(RECEIVED.plusDays(90), last(-9, -1));
        assertEquals(RECEIVED.plusDays(90), last(-9, 0));
        assertEquals(RECEIVED.plusDays(90 + 2), last(-9, 2));
        assertEquals(RECEIVED.plusDays(90), last(91, 100));
    }

    @Test
    void the_office_has_10_days_to_accept_and_30_to_60_to_resolve() {
        assertEquals(RECEIVED.plusDays(10), LAW.acceptBy(RECEIVED));
        assertEquals(RECEIVED.plusDays(30), LAW.resolveBy(RECEIVED, false, false));
        assertEquals(RECEIVED.plusDays(45), LAW.resolveBy(RECEIVED, true, false));
        assertEquals(RECEIVED.plusDays(45), LAW.resolveBy(RECEIVED, false, true));
        assertEquals(RECEIVED.plusDays(60), LAW.resolveBy(RECEIVED, true, true));
    }

    @Test
    void an_obstacle_does_not_end_before_it_begins() {
        assertThrows(IllegalArgumentException.class, () -> last(5, 4));
    }
}
