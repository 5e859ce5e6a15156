package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * Contract with other services (docs/events.md): the authority does not revoke what an inspection proposed for a product; the
 * certificate stays as it is. Plain values only, no free text and no person; fields are added, never renamed.
 *
 * @param ground point of Article 8 that was proposed, A to F
 * @param document in which the authority says so
 */
public record RevocationDeclined(
        UUID inspectionId,
        String provinceCode,
        UUID productId,
        UUID producerId,
        String certificateNumber,
        int stars,
        String ground,
        InspectionConcluded.DocumentData document,
        Instant recordedAt) {

    static RevocationDeclined of(
            Inspection inspection, Inspection.Inspected product, Proposal proposal, Proposal.Decline decline) {
        return new RevocationDeclined(
                inspection.id(),
                inspection.provinceCode(),
                product.productId(),
                product.producerId(),
                product.certificateNumber(),
                product.stars(),
                proposal.ground().name(),
                new InspectionConcluded.DocumentData(
                        decline.document().number(), decline.document().signedOn()),
                decline.at());
    }
}
