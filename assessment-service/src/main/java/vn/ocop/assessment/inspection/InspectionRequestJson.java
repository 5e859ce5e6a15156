package vn.ocop.assessment.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * What an office sends to call an inspection: certain products, or all recognised ones of a producer.
 *
 * @param need why the ministry inspects what a province recognised
 */
@Schema(name = "InspectionRequest")
record InspectionRequestJson(
        InspectionKind kind,
        Level level,
        @Nullable @Size(min = 1, max = 50) List<UUID> productIds,
        @Nullable UUID producerId,
        LocalDate heldOn,
        @Size(min = 1, max = 2000) String purpose,
        @Nullable @Size(min = 1, max = 2000) String need,
        @Size(min = 1, max = 30) List<InspectorJson> team) {

    @Schema(name = "Inspector")
    record InspectorJson(
            @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 300) String organisation,
            @Nullable @Size(min = 1, max = 100) String username) {}

    /** Replaces what was noted before. */
    @Schema(name = "InspectionFindingsRequest")
    record Findings(@Size(max = 300) List<FindingJson> findings) {

        List<Finding> checked(Inspection inspection) {
            var check = new InputCheck();
            var seen = new HashSet<String>();
            for (int i = 0; i < findings.size(); i++) {
                var finding = findings.get(i);
                if (!inspection.covers(finding.productId())) {
                    check.reject("/findings/" + i + "/productId", "not-inspected");
                } else if (!seen.add(finding.productId() + finding.point().name())) {
                    check.reject("/findings/" + i + "/point", "duplicate");
                }
            }
            check.throwIfAny();
            return findings.stream().map(FindingJson::toDomain).toList();
        }
    }

    @Schema(name = "InspectionFinding")
    record FindingJson(
            UUID productId,
            Finding.Point point,
            Finding.Severity severity,
            @Size(min = 1, max = 4000) String text) {

        static FindingJson of(Finding finding) {
            return new FindingJson(finding.productId(), finding.point(), finding.severity(), finding.text());
        }

        Finding toDomain() {
            return new Finding(productId, point, severity, text);
        }
    }

    @Schema(name = "InspectionConclusionRequest")
    record Conclusion(
            DocumentJson document,
            @Size(min = 1, max = 8000) String summary,
            @Size(max = 50) List<ProposalJson> proposals) {

        /** Ground B rests on a fault at the criteria: "no longer meets the criteria by an inspection's conclusion". */
        void check(Inspection inspection, LocalDate today) {
            var check = new InputCheck();
            if (document.signedOn().isAfter(today)) {
                check.reject("/document/signedOn", "in-the-future");
            } else if (document.signedOn().isBefore(inspection.heldOn())) {
                check.reject("/document/signedOn", "before", inspection.heldOn());
            }
            var seen = new HashSet<UUID>();
            for (int i = 0; i < proposals.size(); i++) {
                var proposal = proposals.get(i);
                var product = proposal.productId();
                if (!inspection.covers(product)) {
                    check.reject("/proposals/" + i + "/productId", "not-inspected");
                } else if (!seen.add(product)) {
                    check.reject("/proposals/" + i + "/productId", "duplicate");
                } else if (proposal.ground() == Proposal.Ground.B
                        && inspection.noted().stream().noneMatch(f -> f.faults(product, Finding.Point.CRITERIA))) {
                    check.reject("/proposals/" + i + "/ground", "no-fault-found");
                }
            }
            check.throwIfAny();
        }

        IssuedDocument issued() {
            return new IssuedDocument(document.number(), document.signedOn());
        }
    }

    @Schema(name = "InspectionDocument")
    record DocumentJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {}

    @Schema(name = "RevocationProposalRequest")
    record ProposalJson(
            UUID productId,
            Proposal.Ground ground,
            @Size(min = 1, max = 2000) String reason) {}
}
