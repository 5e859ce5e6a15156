package vn.ocop.assessment.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.problem.Refused;

class PetitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Step.Mark MARK = new Step.Mark(Instant.parse("2026-11-22T03:00:00Z"), "tq.office2");
    private static final PetitionTerms LAW = PetitionTermsJson.on(DAY);
    private static final Petition FILED = new Petition(
            new UUID(0, 1),
            PetitionKind.COMPLAINT,
            new Concern(null, null, new UUID(0, 2), "Chè", new UUID(0, 3), "HTX", Level.PROVINCE, "08", null),
            null,
            "…",
            DAY,
            LAW.acceptBy(DAY),
            List.of());

    private static Step.Resolved resolved(Step.Verdict verdict, Step.FollowUp followUp) {
        return new Step.Resolved(verdict, followUp, "…", "…", new IssuedDocument("1/QĐ", DAY), MARK);
    }

    private static void refused(org.junit.jupiter.api.function.Executable step) {
        assertTrue(assertThrows(Refused.class, step).refusal() instanceof PetitionRefusal.WrongPetitionState);
    }

    @Test
    void it_is_overdue_from_the_day_after_its_last_day_until_it_ends() {
        assertFalse(FILED.overdueOn(DAY.plusDays(10)));
        assertTrue(FILED.overdueOn(DAY.plusDays(11)));
        var accepted = FILED.accept(LAW, DAY.plusDays(10), false, false, MARK);
        assertEquals(DAY.plusDays(40), accepted.dueOn());
        assertFalse(accepted.overdueOn(DAY.plusDays(40)));
        assertTrue(accepted.overdueOn(DAY.plusDays(41)));
        var ended = accepted.resolve(resolved(Step.Verdict.DISMISSED, Step.FollowUp.NONE));
        assertNull(ended.dueOn());
        assertFalse(ended.overdueOn(DAY.plusYears(1)));
    }

    @Test
    void its_steps_have_one_order() {
        var accepted = FILED.accept(LAW, DAY, false, false, MARK);
        var refused = FILED.refuse("…", MARK);
        var ended = accepted.resolve(resolved(Step.Verdict.UPHELD, Step.FollowUp.REASSESS));

        assertEquals(PetitionState.RESOLVED, ended.state());
        assertEquals(PetitionState.WITHDRAWN, FILED.withdraw(null, MARK).state());
        assertEquals(PetitionState.WITHDRAWN, accepted.withdraw(null, MARK).state());
        refused(() -> FILED.resolve(resolved(Step.Verdict.UPHELD, Step.FollowUp.NONE)));
        refused(() -> accepted.accept(LAW, DAY, false, false, MARK));
        refused(() -> accepted.refuse("…", MARK));
        refused(() -> refused.accept(LAW, DAY, false, false, MARK));
        refused(() -> refused.withdraw(null, MARK));
        refused(() -> ended.withdraw(null, MARK));
        refused(() -> ended.resolve(resolved(Step.Verdict.UPHELD, Step.FollowUp.NONE)));
    }

    @Test
    void a_dismissed_one_asks_for_nothing() {
        assertThrows(IllegalArgumentException.class, () -> resolved(Step.Verdict.DISMISSED, Step.FollowUp.REASSESS));
    }

    @Test
    void a_receipt_code_is_found_however_it_is_typed_and_no_two_are_alike() {
        var code = ReceiptCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

        assertEquals("A82G-G3R0-5016-0140", code.text());
        assertEquals(
                code.hash(),
                new ReceiptCode(" "
                                + code.text().toLowerCase(java.util.Locale.ROOT).replace("-", "") + " ")
                        .hash());
        assertEquals(64, code.hash().length());
        assertEquals("ComplainantJson[protected]", new ComplainantJson("Bà Mai", "0900").toString());
    }
}
