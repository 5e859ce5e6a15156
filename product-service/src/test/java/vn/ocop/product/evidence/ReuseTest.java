package vn.ocop.product.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.problem.Refused;

class ReuseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = new UUID(1, 1);
    private static final Reuse RULE = new Reuse(Set.of("8", "9")::contains, Set.of(), DAY);

    private static EvidenceItem paper(@Nullable LocalDate until, @Nullable Instant superseded, List<String> criteria) {
        return new EvidenceItem(
                ID,
                new UUID(2, 1),
                "TEST_REPORT",
                criteria,
                null,
                null,
                null,
                until,
                "OPEN",
                null,
                null,
                "a.pdf",
                "application/pdf",
                "a",
                9,
                "producer",
                Instant.EPOCH,
                null,
                superseded,
                null,
                null);
    }

    private static Reuse.Verdict judged(@Nullable LocalDate until, String... criteria) {
        return RULE.judge(paper(until, null, List.of(criteria)));
    }

    @Test
    void a_paper_is_reused_on_its_last_day_and_not_after_it() {
        assertEquals(Reuse.Verdict.REUSABLE, judged(null));
        assertEquals(Reuse.Verdict.REUSABLE, judged(DAY));
        assertEquals(Reuse.Verdict.LAPSED, judged(DAY.minusDays(1)));
        var refused = assertThrows(Refused.class, () -> RULE.require(paper(DAY.minusDays(1), null, List.of())));
        assertEquals(new EvidenceRefusal.Lapsed(DAY.minusDays(1)), refused.refusal());
    }

    @Test
    void a_paper_whose_place_was_taken_or_that_is_there_already_is_not_reused() {
        assertEquals(Reuse.Verdict.SUPERSEDED, RULE.judge(paper(null, Instant.EPOCH, List.of())));
        assertEquals(
                Reuse.Verdict.ALREADY_REUSED,
                new Reuse(code -> true, Set.of(ID), DAY).judge(paper(null, null, List.of())));
    }

    @Test
    void a_paper_keeps_the_criteria_that_the_form_has_and_never_becomes_one_for_any() {
        assertEquals(List.of("8"), RULE.criteria(paper(null, null, List.of("8", "77"))));
        assertEquals(Reuse.Verdict.REUSABLE, judged(null, "8", "77"));
        assertEquals(Reuse.Verdict.OF_ANOTHER_FORM, judged(null, "77"));
    }
}
