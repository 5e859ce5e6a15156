package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;

/**
 * An inspection on the wire.
 *
 * @param findings only in a single read
 * @param conclusion once there is one; then nothing changes any more
 */
@Schema(name = "Inspection")
record InspectionJson(
        UUID id,
        InspectionKind kind,
        InspectionState state,
        Level level,
        String provinceCode,
        LocalDate heldOn,
        String purpose,
        @Nullable String need,
        List<InspectionRequestJson.InspectorJson> team,
        List<ProductJson> products,
        @Nullable List<InspectionRequestJson.FindingJson> findings,
        @Nullable ConclusionJson conclusion) {

    @Schema(name = "InspectedProduct")
    record ProductJson(
            UUID productId,
            String productName,
            UUID producerId,
            String producerName,
            int stars,
            String certificateNumber) {}

    @Schema(name = "InspectionConclusion")
    record ConclusionJson(
            InspectionRequestJson.DocumentJson document,
            String summary,
            List<ProposalJson> proposals,
            Instant recordedAt,
            String recordedBy) {}

    /**
     * @param dueOn last day for the authority to revoke
     * @param revokedOn once the register says so
     * @param declined that the authority does not revoke, and why
     * @param overdue the last day has passed and the authority has neither revoked nor declined
     */
    @Schema(name = "RevocationProposal")
    record ProposalJson(
            UUID productId,
            Proposal.Ground ground,
            String reason,
            LocalDate dueOn,
            @Nullable LocalDate revokedOn,
            @Nullable DeclineJson declined,
            boolean overdue) {}

    @Schema(name = "DeclinedRevocation")
    record DeclineJson(
            InspectionRequestJson.DocumentJson document, String reason, Instant recordedAt, String recordedBy) {

        static @Nullable DeclineJson of(Proposal.@Nullable Decline decline) {
            if (decline == null) {
                return null;
            }
            var document = decline.document();
            return new DeclineJson(
                    new InspectionRequestJson.DocumentJson(document.number(), document.signedOn()),
                    decline.reason(),
                    decline.at(),
                    decline.by());
        }
    }

    static InspectionJson of(Inspection inspection, LocalDate today, boolean single) {
        return new InspectionJson(
                inspection.id(),
                inspection.kind(),
                inspection.concluded() == null ? InspectionState.OPEN : InspectionState.CONCLUDED,
                inspection.level(),
                inspection.provinceCode(),
                inspection.heldOn(),
                inspection.purpose(),
                inspection.need(),
                inspection.team().stream()
                        .map(i -> new InspectionRequestJson.InspectorJson(i.name(), i.organisation(), i.username()))
                        .toList(),
                inspection.products().stream().map(InspectionJson::product).toList(),
                single
                        ? inspection.noted().stream()
                                .map(InspectionRequestJson.FindingJson::of)
                                .toList()
                        : null,
                conclusion(inspection, today));
    }

    private static ProductJson product(Inspection.Inspected product) {
        return new ProductJson(
                product.productId(),
                product.productName(),
                product.producerId(),
                product.producerName(),
                product.stars(),
                product.certificateNumber());
    }

    private static @Nullable ConclusionJson conclusion(Inspection inspection, LocalDate today) {
        var concluded = inspection.concluded();
        if (concluded == null) {
            return null;
        }
        var document = concluded.document();
        return new ConclusionJson(
                new InspectionRequestJson.DocumentJson(document.number(), document.signedOn()),
                concluded.summary(),
                concluded.proposals().stream()
                        .map(proposal -> proposal(inspection, proposal, today))
                        .toList(),
                concluded.at(),
                concluded.by());
    }

    private static ProposalJson proposal(Inspection inspection, Proposal proposal, LocalDate today) {
        var revokedOn = inspection
                .product(proposal.productId())
                .map(Inspection.Inspected::revokedOn)
                .orElse(null);
        return new ProposalJson(
                proposal.productId(),
                proposal.ground(),
                proposal.reason(),
                proposal.dueOn(),
                revokedOn,
                DeclineJson.of(proposal.declined()),
                revokedOn == null && proposal.declined() == null && today.isAfter(proposal.dueOn()));
    }
}
