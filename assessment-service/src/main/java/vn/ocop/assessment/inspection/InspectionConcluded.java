package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contract with other services (docs/events.md): one event per inspection. Plain values only, no free text and no person; fields are
 * added, never renamed.
 *
 * @param trigger as certification-service names it in a revocation
 */
public record InspectionConcluded(
        UUID inspectionId,
        String kind,
        String level,
        String provinceCode,
        LocalDate heldOn,
        DocumentData conclusion,
        String legalBasis,
        String trigger,
        List<ProductData> products,
        Instant recordedAt) {

    public record DocumentData(String number, LocalDate signedOn) {}

    /** @param proposal null where nothing is to be revoked */
    public record ProductData(
            UUID productId,
            UUID producerId,
            String certificateNumber,
            int stars,
            List<FindingData> findings,
            @Nullable ProposalData proposal) {}

    public record FindingData(String point, String severity) {}

    /**
     * @param ground point of Article 8, A to F
     * @param dueOn last day for the authority to revoke
     */
    public record ProposalData(String ground, LocalDate dueOn) {}

    static InspectionConcluded of(Inspection inspection, Inspection.Conclusion conclusion, String legalBasis) {
        return new InspectionConcluded(
                inspection.id(),
                inspection.kind().name(),
                inspection.level().name(),
                inspection.provinceCode(),
                inspection.heldOn(),
                new DocumentData(
                        conclusion.document().number(), conclusion.document().signedOn()),
                legalBasis,
                "INSPECTION",
                inspection.products().stream()
                        .map(product -> product(inspection, conclusion, product))
                        .toList(),
                conclusion.at());
    }

    private static ProductData product(
            Inspection inspection, Inspection.Conclusion conclusion, Inspection.Inspected product) {
        return new ProductData(
                product.productId(),
                product.producerId(),
                product.certificateNumber(),
                product.stars(),
                inspection.noted().stream()
                        .filter(finding -> finding.productId().equals(product.productId()))
                        .map(finding -> new FindingData(
                                finding.point().name(), finding.severity().name()))
                        .toList(),
                conclusion
                        .proposal(product.productId())
                        .map(p -> new ProposalData(p.ground().name(), p.dueOn()))
                        .orElse(null));
    }
}
