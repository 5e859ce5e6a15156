package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.evidence.EvidenceItem;

/**
 * What changed between two submissions, exactly: answers, proofs, and the fields of Forms 01 and 02.
 *
 * @param personalWithheld the caller may not see personal fields: changes of them are left out
 */
@Schema(name = "DossierVersionDiff", examples = """
                {"from": 1, "to": 2, "answers": [{"criterion": "1.1", "from": 3, "to": 2}],
                 "evidence": {"added": [], "removed": [], "superseded": []},
                 "fields": [{"field": "/description/plan", "from": null, "to": "Mở rộng vùng chè"}], "personalWithheld": false}
                """)
record VersionDiffJson(
        int from,
        int to,
        List<AnswerJson> answers,
        ProofsJson evidence,
        List<FieldJson> fields,
        boolean personalWithheld) {

    @Schema(name = "AnswerChange")
    record AnswerJson(
            String criterion,
            @Nullable Integer from,
            @Nullable Integer to) {}

    @Schema(name = "EvidenceChanges")
    record ProofsJson(List<ProofJson> added, List<ProofJson> removed, List<SuccessionJson> superseded) {}

    /** Which paper; its file is at {@code …/evidence/{id}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvidenceReference")
    record ProofJson(UUID id, String documentType, @Nullable String number, String fileName, String sha256) {

        static ProofJson of(EvidenceItem item) {
            return new ProofJson(item.id(), item.documentType(), item.number(), item.fileName(), item.sha256());
        }
    }

    @Schema(name = "EvidenceSuccession")
    record SuccessionJson(ProofJson older, ProofJson newer) {}

    /** @param field JSON pointer into the version's form or personal facts */
    @Schema(name = "FieldChange")
    record FieldJson(
            String field, @Nullable String from, @Nullable String to) {}

    static VersionDiffJson of(
            int from, int to, VersionDiff diff, Map<UUID, EvidenceItem> proofs, boolean personalWithheld) {
        return new VersionDiffJson(
                from,
                to,
                diff.answers().stream()
                        .map(change -> new AnswerJson(change.criterion(), change.from(), change.to()))
                        .toList(),
                new ProofsJson(
                        proofs(diff.added(), proofs),
                        proofs(diff.removed(), proofs),
                        diff.superseded().stream()
                                .map(one -> new SuccessionJson(proof(one.older(), proofs), proof(one.newer(), proofs)))
                                .toList()),
                diff.fields().stream()
                        .map(change -> new FieldJson(change.field(), change.from(), change.to()))
                        .toList(),
                personalWithheld);
    }

    private static List<ProofJson> proofs(List<UUID> ids, Map<UUID, EvidenceItem> proofs) {
        return ids.stream().map(id -> proof(id, proofs)).toList();
    }

    private static ProofJson proof(UUID id, Map<UUID, EvidenceItem> proofs) {
        return ProofJson.of(java.util.Objects.requireNonNull(proofs.get(id)));
    }
}
