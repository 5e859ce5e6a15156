package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Docket;

/**
 * Contract with other services (docs/events.md): the decision speaks of this product no more; one event per product. Plain values
 * only; fields are added, never renamed.
 *
 * @param cause WITHDRAWAL (Article 10.1b) or AMENDING
 * @param outcome what the decision had said: RECOGNISED or FORWARDED
 * @param number of the withdrawing or amending decision
 * @param signedOn its day, from which this counts
 * @param request of the ministry; null for an amending decision
 * @param recognitionId as in decision-recorded
 */
public record DecisionWithdrawn(
        UUID decisionId,
        UUID assessmentId,
        UUID dossierId,
        UUID productId,
        Issuer issuer,
        String cause,
        String outcome,
        int stars,
        String number,
        LocalDate signedOn,
        @Nullable RequestData request,
        UUID recognitionId,
        Instant recordedAt) {

    public record RequestData(String number, LocalDate signedOn) {}

    static DecisionWithdrawn of(
            Decision decision, Change change, SignedDocument document, Item item, Docket docket, UUID recognitionId) {
        var request = change.request();
        return new DecisionWithdrawn(
                decision.id(),
                docket.id(),
                docket.subject().dossierId(),
                docket.subject().product().id(),
                decision.issuer(),
                change.kind().name(),
                item.outcome().name(),
                item.stars(),
                document.number(),
                document.signedOn(),
                request == null ? null : new RequestData(request.number(), request.signedOn()),
                recognitionId,
                change.recordedAt());
    }
}
