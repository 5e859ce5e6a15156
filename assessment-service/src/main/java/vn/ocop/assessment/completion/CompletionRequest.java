package vn.ocop.assessment.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/**
 * The office's request that a producer complete a forwarded dossier (Decision 26/2026, Article 7.2 and 7.3; ADR-0115). It never
 * changes: an answer and a closing are records beside it.
 *
 * @param dossierVersion that was found incomplete
 * @param items at least one
 * @param answerBy last day, counted in calendar days and moved to the next working day
 */
public record CompletionRequest(
        UUID id,
        UUID assessmentId,
        int dossierVersion,
        List<Item> items,
        LocalDate askedOn,
        LocalDate answerBy,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer,
        @Nullable Closing closing) {

    public CompletionRequest {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked for");
        }
        if (!answerBy.isAfter(askedOn)) {
            throw new IllegalArgumentException("asked on " + askedOn + " to be answered by " + answerBy);
        }
    }

    /** Stored for good, so a late answer after a closing is both. */
    public CompletionStatus status(LocalDate today) {
        if (answer != null) {
            return CompletionStatus.ANSWERED;
        }
        if (closing != null) {
            return CompletionStatus.CLOSED;
        }
        return today.isAfter(answerBy) ? CompletionStatus.LAPSED : CompletionStatus.OPEN;
    }

    /** @throws Refused with {@link CompletionRefusal.StillOpen} while it has time: one request after the other */
    public void requireNotOpen(LocalDate today) {
        if (status(today) == CompletionStatus.OPEN) {
            throw new Refused(new CompletionRefusal.StillOpen(assessmentId, answerBy));
        }
    }

    /** Neither answered nor closed: the producer may still answer, even late, until scoring starts. */
    public boolean outstanding() {
        return answer == null && closing == null;
    }

    /**
     * One thing that is missing.
     *
     * @param criterion whose answer or proofs are asked about; null if a document type says it
     * @param documentType of a paper that is missing or not good; null if a criterion says it
     * @param what in the office's words
     */
    public record Item(@Nullable String criterion, @Nullable String documentType, String what) {}

    /** @param dossierVersion that the producer sent up in answer */
    public record Answer(int dossierVersion, Instant answeredAt) {}

    /** Taken back by the office. */
    public record Closing(String reason, Instant closedAt, String closedBy) {}
}
