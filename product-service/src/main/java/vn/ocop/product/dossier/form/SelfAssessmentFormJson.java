package vn.ocop.product.dossier.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.FormFactsJson.FormProducer;
import vn.ocop.product.dossier.FormFactsJson.FormProduct;
import vn.ocop.product.dossier.PersonalFactsJson;
import vn.ocop.product.dossier.SelfDescriptionJson;
import vn.ocop.product.evidence.EvidenceItem;

/**
 * Form 02, every field of it.
 *
 * @param version number of the submission; absent while the dossier is with its producer
 * @param personal absent if the reader may not see it
 * @param total of the self-scores
 * @param blank fields that were not filled in, of those that the reader sees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfAssessmentForm")
record SelfAssessmentFormJson(
        UUID dossierId,
        @Nullable Integer version,
        FormProducer producer,
        @Nullable PersonalFactsJson personal,
        boolean personalWithheld,
        FormProduct product,
        SelfDescriptionJson description,
        String criteriaVersion,
        List<ScoreJson> scores,
        int total,
        List<String> blank) {

    /**
     * @param option number; 0 = none of the options fits; absent = not answered
     * @param points that it counts, after conditions and stops
     * @param evidence ids of the proofs that name this criterion
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SelfScore")
    record ScoreJson(String criterion, @Nullable Integer option, int points, List<UUID> evidence) {}

    static SelfAssessmentFormJson of(FilledForms filled, CriteriaSet form) {
        var answers = form.choose(filled.answers());
        var evaluation = form.evaluate(answers);
        var scores = form.criteria().stream()
                .map(criterion -> new ScoreJson(
                        criterion.code(),
                        answers.option(criterion.code()),
                        evaluation.criteria().getOrDefault(criterion.code(), 0),
                        proofs(filled, criterion.code())))
                .toList();
        return new SelfAssessmentFormJson(
                filled.dossierId(),
                filled.version(),
                filled.facts().producer(),
                filled.personal(),
                filled.personal() == null,
                filled.facts().product(),
                filled.facts().description(),
                filled.criteriaVersion(),
                scores,
                evaluation.total(),
                Blanks.ofSelfAssessment(filled));
    }

    private static List<UUID> proofs(FilledForms filled, String criterion) {
        return filled.evidence().stream()
                .filter(item -> item.criteria().contains(criterion))
                .map(EvidenceItem::id)
                .toList();
    }
}
