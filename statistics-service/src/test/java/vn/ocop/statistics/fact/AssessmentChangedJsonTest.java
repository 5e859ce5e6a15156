package vn.ocop.statistics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

class AssessmentChangedJsonTest {

    private static final Instant AT = Instant.parse("2026-09-20T17:30:00Z"); // half past midnight in Vietnam

    @Test
    void a_product_that_the_ministry_returns_is_returned_on_the_vietnamese_day() {
        var fact = changed("CENTRAL", "RETURNED_TO_PROVINCE").toFact(9, AT).orElseThrow();

        assertEquals(Outcome.RETURNED, fact.outcome());
        assertEquals(LocalDate.of(2026, 9, 21), fact.legalDay());
        assertEquals(AT, fact.recordedAt());
    }

    @ParameterizedTest
    @CsvSource({"CENTRAL, SCORING_STARTED", "CENTRAL, DECIDED", "PROVINCE, NOT_REACHED", "PROVINCE, OPENED"})
    void any_other_step_is_no_fact(String level, String change) {
        assertTrue(changed(level, change).toFact(9, AT).isEmpty());
    }

    private static AssessmentChangedJson changed(String level, String change) {
        return new AssessmentChangedJson(UUID.randomUUID(), UUID.randomUUID(), level, change, null, null, null, null);
    }
}
