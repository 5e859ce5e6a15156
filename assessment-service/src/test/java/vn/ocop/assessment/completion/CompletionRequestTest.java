package vn.ocop.assessment.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class CompletionRequestTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);
    private static final CompletionRequest.Answer ANSWER = new CompletionRequest.Answer(2, Instant.EPOCH);
    private static final CompletionRequest.Closing CLOSING =
            new CompletionRequest.Closing("Đã xác minh", Instant.EPOCH, "tq.office");

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-11-20, OPEN", "2026-11-27, OPEN", "2026-11-28, LAPSED"})
    void it_is_awaited_to_the_end_of_its_last_day(LocalDate today, CompletionStatus expected) {
        assertEquals(expected, request(LAST, null, null).status(today));
    }

    @Test
    void an_answer_or_a_closing_ends_it_and_a_lapsed_one_may_still_be_answered() {
        assertEquals(CompletionStatus.ANSWERED, request(LAST, ANSWER, null).status(LAST.plusDays(1)));
        assertEquals(CompletionStatus.CLOSED, request(LAST, null, CLOSING).status(ASKED));
        assertEquals(true, request(LAST, null, null).outstanding());
        assertEquals(false, request(LAST, ANSWER, null).outstanding());
        assertEquals(false, request(LAST, null, CLOSING).outstanding());
    }

    @Test
    void it_leaves_at_least_a_day_and_asks_for_something() {
        assertThrows(IllegalArgumentException.class, () -> request(ASKED, null, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompletionRequest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        List.of(),
                        ASKED,
                        LAST,
                        Instant.EPOCH,
                        "tq.office",
                        null,
                        null));
    }

    private static CompletionRequest request(
            LocalDate answerBy,
            CompletionRequest.@Nullable Answer answer,
            CompletionRequest.@Nullable Closing closing) {
        return new CompletionRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                List.of(new CompletionRequest.Item("1.2", null, "Bổ sung hợp đồng")),
                ASKED,
                answerBy,
                Instant.EPOCH,
                "tq.office",
                answer,
                closing);
    }
}
