package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * What a dossier changes against the earlier one. Criteria whose answer and proofs are the same are not listed.
 *
 * @param sameForm false where the earlier dossier was answered by another form or another version of it
 * @param comparedOn day on which proofs were looked at: the day of submission, today while the dossier is with the producer
 * @param stated what the producer states to have changed
 * @param earlierTotal points of the earlier self-assessment, after stops
 * @param otherEvidence proofs that name no criterion, if any of them differs
 */
@Schema(name = "DossierChanges", examples = """
                {"dossierId": "019385b0-7a1e-7000-8000-000000000013", "earlierId": "019385b0-7a1e-7000-8000-000000000003",
                 "sameForm": true, "comparedOn": "2026-11-22", "stated": ["Bao bì mới"], "earlierTotal": 71, "total": 74,
                 "criteria": [{"criterion": "8", "name": {"vi": "Bao bì", "en": "Packaging"},
                   "earlier": {"option": 1, "points": 1}, "later": {"option": 2, "points": 3},
                   "evidence": [{"evidenceId": "019385b0-7a1e-7000-8000-000000000009", "documentType": "OTHER", "number": null,
                     "validUntil": null, "change": "NEW"}]}],
                 "otherEvidence": []}
                """)
record ChangesJson(
        UUID dossierId,
        UUID earlierId,
        boolean sameForm,
        LocalDate comparedOn,
        List<String> stated,
        int earlierTotal,
        int total,
        List<CriterionJson> criteria,
        List<ProofJson> otherEvidence) {

    /**
     * @param earlier null if it was not answered, or the form did not have it
     * @param later likewise
     */
    @Schema(name = "CriterionChange")
    record CriterionJson(
            String criterion,
            Text name,
            DossierComparison.@Nullable Answer earlier,
            DossierComparison.@Nullable Answer later,
            List<ProofJson> evidence) {}

    /** @param evidenceId of this dossier; of the earlier one where it was not taken over */
    @Schema(name = "EvidenceChange")
    record ProofJson(
            UUID evidenceId,
            String documentType,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            DossierComparison.ProofChange.Kind change) {

        static List<ProofJson> of(List<DossierComparison.ProofChange> proofs) {
            return proofs.stream()
                    .map(change -> new ProofJson(
                            change.proof().id(),
                            change.proof().documentType(),
                            change.proof().number(),
                            change.proof().validUntil(),
                            change.kind()))
                    .toList();
        }
    }

    static List<CriterionJson> criteria(DossierComparison comparison) {
        return comparison.criteria().stream()
                .map(change -> new CriterionJson(
                        change.code(), change.name(), change.earlier(), change.later(), ProofJson.of(change.proofs())))
                .toList();
    }
}
