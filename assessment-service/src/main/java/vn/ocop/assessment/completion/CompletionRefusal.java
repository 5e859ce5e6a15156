package vn.ocop.assessment.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about requests for completion. */
public sealed interface CompletionRefusal extends Refusal {

    /** The last request still has time; one at a time. */
    record StillOpen(UUID assessmentId, LocalDate answerBy) implements CompletionRefusal {}

    /** It has been answered or closed. */
    record NotOutstanding(UUID requestId, CompletionStatus status) implements CompletionRefusal {}

    /** Scoring starts when each answer is in, its last day has passed, or the office has closed the request. */
    record Awaited(List<UUID> assessmentIds) implements CompletionRefusal {}
}
