package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.Subject;

/**
 * Contract with other services (docs/events.md): one event per product. Plain values only; fields are added, never renamed.
 *
 * @param recognitionId one decision on one result: the assessment's id, or another if it was decided again
 */
public record DecisionRecorded(
        UUID decisionId,
        String number,
        LocalDate signedOn,
        SignerData signer,
        Issuer issuer,
        String legalBasis,
        UUID assessmentId,
        UUID dossierId,
        String dossierKind,
        UUID productId,
        Subject.Product product,
        Subject.Producer producer,
        String outcome,
        int stars,
        int sum,
        int sheets,
        String criteriaVersion,
        Instant recordedAt,
        String origin,
        @Nullable UUID recognitionId) {

    public record SignerData(String name, String position) {

        static SignerData of(Signer signer) {
            return new SignerData(signer.name(), signer.position());
        }
    }

    /** @param document the decision itself, or the amending one that took the product in */
    static DecisionRecorded of(
            Decision decision, SignedDocument document, Item item, Docket docket, UUID recognitionId, Instant now) {
        var subject = docket.subject();
        var tally = java.util.Objects.requireNonNull(docket.result()).tally();
        return new DecisionRecorded(
                decision.id(),
                document.number(),
                document.signedOn(),
                SignerData.of(document.signer()),
                decision.issuer(),
                decision.legalBasis(),
                docket.id(),
                subject.dossierId(),
                subject.dossierKind(),
                subject.product().id(),
                subject.product(),
                subject.producer(),
                item.outcome().name(),
                item.stars(),
                tally.sum(),
                tally.sheets(),
                subject.criteriaVersion(),
                now,
                "SCORED_HERE",
                recognitionId);
    }
}
