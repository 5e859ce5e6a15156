package vn.ocop.certification.revocationcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.certificate.Revocation.Ground;
import vn.ocop.certification.revocationcase.RevocationCase.Declined;
import vn.ocop.certification.revocationcase.RevocationCase.Ending;
import vn.ocop.certification.revocationcase.RevocationCase.Trigger;

@NullUnmarked
class RevocationCaseTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2026, 2, 20);

    private static RevocationCase of(Declined declined, Ending ending) {
        return new RevocationCase(
                UUID.randomUUID(),
                new RevocationCase.Subject(UUID.randomUUID(), "OCOP-08-2026-000001", "Chè", "HTX chè", 4, "08"),
                Ground.C,
                Trigger.AUTHORITY_CONCLUSION,
                new RevocationCase.Document("15/KL-SYT", "Sở Y tế", CONCLUDED),
                "Vi phạm",
                declined,
                ending);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-20, DUE", "2026-03-07, DUE", "2026-03-08, OVERDUE", "2027-01-01, OVERDUE"})
    void fifteen_calendar_days_run_from_the_conclusion_across_weekends(LocalDate today, String state) {
        assertEquals(state, of(null, new Ending(null, null)).stateOn(today).name());
        assertEquals(LocalDate.of(2026, 3, 7), of(null, new Ending(null, null)).dueOn());
    }

    @ParameterizedTest(name = "revoked on {0}: late {1}")
    @CsvSource({"2026-02-20, false", "2026-03-07, false", "2026-03-08, true"})
    void a_late_revocation_is_one_and_is_told_as_late(LocalDate on, boolean late) {
        var it = of(null, new Ending(on, null));
        assertEquals(RevocationCase.State.REVOKED, it.stateOn(LocalDate.of(2026, 4, 1)));
        assertEquals(late, it.late());
    }

    @Test
    void what_was_declined_or_ended_otherwise_is_due_no_more() {
        var today = LocalDate.of(2026, 4, 1);
        var declined = new Declined("12/UBND", CONCLUDED, "Kết luận đã bị hủy");
        assertEquals(
                RevocationCase.State.DECLINED,
                of(declined, new Ending(null, null)).stateOn(today));
        assertEquals(
                RevocationCase.State.REVOKED,
                of(declined, new Ending(today, null)).stateOn(today));
        assertEquals(
                RevocationCase.State.ENDED, of(null, new Ending(null, today)).stateOn(today));
        assertEquals(
                RevocationCase.State.OVERDUE,
                of(null, new Ending(null, today.plusDays(1))).stateOn(today));
    }

    @Test
    void the_commune_confirms_one_thing_alone() {
        for (var ground : Ground.values()) {
            assertEquals(ground == Ground.E, RevocationCase.mayStart(Trigger.COMMUNE_CONFIRMATION, ground));
            assertTrue(RevocationCase.mayStart(Trigger.AUTHORITY_CONCLUSION, ground));
        }
        assertFalse(RevocationCase.mayStart(Trigger.COMMUNE_CONFIRMATION, Ground.F));
    }
}
