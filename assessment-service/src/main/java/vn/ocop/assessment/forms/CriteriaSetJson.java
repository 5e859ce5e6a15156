package vn.ocop.assessment.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Text;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** A form in a list: what is needed to choose one. */
@Schema(name = "CriteriaSetSummary")
record CriteriaSetJson(
        int number,
        String version,
        String legalBasis,
        LocalDate effectiveFrom,
        Text name,
        int sampleUnits,
        int criteria) {

    static CriteriaSetJson of(CriteriaSet form) {
        return new CriteriaSetJson(
                form.number(),
                form.version(),
                form.legalBasis(),
                form.effectiveFrom(),
                form.name(),
                form.sampleUnits(),
                form.criteria().size());
    }

    @Schema(name = "CriteriaSetList")
    record ListJson(List<CriteriaSetJson> items) {}

    /**
     * @param answers option number by criterion; 0 = none fits, left out = scores 0
     * @param findings ids of printed rules that a person answers with yes
     */
    @Schema(name = "EvaluationRequest")
    record EvaluationRequest(
            @Size(max = 200) Map<String, Integer> answers,
            @Nullable @Size(max = 100) List<String> findings) {

        Evaluation evaluate(CriteriaSet form) {
            var check = new InputCheck();
            var chosen = AnswersJson.choose(form, answers, check);
            var raised = AnswersJson.findings(form, findings == null ? List.of() : findings, check);
            check.throwIfAny();
            return form.evaluate(chosen, raised);
        }
    }
}
