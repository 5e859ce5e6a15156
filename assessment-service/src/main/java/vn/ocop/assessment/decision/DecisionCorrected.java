package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.assessment.review.Docket;

/**
 * Contract with other services (docs/events.md): a slip of the pen was put right; one event per product in force, with what the
 * decision says now. Plain values only; fields are added, never renamed.
 */
public record DecisionCorrected(
        UUID decisionId,
        String number,
        DecisionRecorded.SignerData signer,
        Issuer issuer,
        UUID assessmentId,
        UUID dossierId,
        UUID productId,
        String productName,
        String outcome,
        int stars,
        LocalDate signedOn,
        UUID recognitionId,
        Instant recordedAt) {

    static DecisionCorrected of(Decision decision, Item item, Docket docket, UUID recognitionId, Instant now) {
        var reading = decision.present();
        return new DecisionCorrected(
                decision.id(),
                reading.number(),
                DecisionRecorded.SignerData.of(reading.signer()),
                decision.issuer(),
                docket.id(),
                docket.subject().dossierId(),
                docket.subject().product().id(),
                item.productName(),
                item.outcome().name(),
                item.stars(),
                item.signedOn(),
                recognitionId,
                now);
    }
}
