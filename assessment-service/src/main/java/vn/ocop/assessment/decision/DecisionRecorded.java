package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.Subject;

/** Contract with other services (docs/events.md): one event per product. Plain values only; fields are added, never renamed. */
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
        String origin) {

    public record SignerData(String name, String position) {}

    static DecisionRecorded of(Decision decision, Decision.Item item, Docket docket) {
        var subject = docket.subject();
        var tally = java.util.Objects.requireNonNull(docket.result()).tally();
        return new DecisionRecorded(
                decision.id(),
                decision.number(),
                decision.signedOn(),
                new SignerData(decision.signer().name(), decision.signer().position()),
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
                decision.recordedAt(),
                "SCORED_HERE");
    }
}
