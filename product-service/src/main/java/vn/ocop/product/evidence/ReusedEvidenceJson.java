package vn.ocop.product.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was taken over from the earlier dossier.
 *
 * @param reused proofs of this dossier now
 * @param left those that were not, and why
 */
@Schema(name = "ReusedEvidence")
record ReusedEvidenceJson(List<EvidenceJson> reused, List<LeftJson> left) {

    /** @param evidenceId in the earlier dossier */
    @Schema(name = "EvidenceNotReused", examples = """
                    {"evidenceId": "019385b0-7a1e-7000-8000-000000000009", "documentType": "TEST_REPORT", "criteria": ["8"],
                     "validUntil": "2026-08-01", "reason": "LAPSED"}
                    """)
    record LeftJson(
            UUID evidenceId,
            String documentType,
            List<String> criteria,
            @Nullable LocalDate validUntil,
            Reuse.Verdict reason) {}

    static ReusedEvidenceJson of(ReuseUseCases.Reused reused) {
        return new ReusedEvidenceJson(
                reused.taken().stream().map(EvidenceJson::of).toList(),
                reused.left().stream()
                        .map(left -> new LeftJson(
                                left.paper().id(),
                                left.paper().documentType(),
                                left.paper().criteria(),
                                left.paper().validUntil(),
                                left.verdict()))
                        .toList());
    }
}
