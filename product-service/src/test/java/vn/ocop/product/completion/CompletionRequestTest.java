package vn.ocop.product.completion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.problem.Refused;

@NullMarked
class CompletionRequestTest {

    private final CompletionRequest request = new CompletionRequest(
            UUID.randomUUID(),
            UUID.randomUUID(),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 27),
            List.of(
                    new CompletionRequest.Item("1.2", null, "Hợp đồng"),
                    new CompletionRequest.Item(null, "TEST_REPORT", "Phiếu kiểm nghiệm")),
            null);

    @Test
    void answers_change_in_the_criteria_asked_about_and_nowhere_else() {
        var before = Map.of("1.1", 1, "1.2", 1, "3.1", 2);
        assertDoesNotThrow(() -> request.requireAsked(before, Map.of("1.1", 1, "1.2", 3, "3.1", 2)));
        var refused =
                assertThrows(Refused.class, () -> request.requireAsked(before, Map.of("1.1", 2, "1.2", 3, "4.1", 1)));
        assertEquals(new CompletionRefusal.NotAskedFor(List.of("1.1", "3.1", "4.1")), refused.refusal());
    }

    @Test
    void papers_are_of_a_type_asked_for_or_prove_a_criterion_asked_about() {
        assertDoesNotThrow(() -> request.requireAsked("TEST_REPORT", List.of("8")));
        assertDoesNotThrow(() -> request.requireAsked("OTHER", List.of("8", "1.2")));
        assertThrows(Refused.class, () -> request.requireAsked("OTHER", List.of("8")));
        assertThrows(Refused.class, () -> request.requireAsked("OTHER", List.of()));
    }
}
