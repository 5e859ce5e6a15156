package vn.ocop.product.dossier;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.InvalidAnswers;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** @param answers option number by criterion; 0 = none of the options fits; a criterion left out is not answered yet */
@Schema(name = "SelfAssessment", examples = "{\"answers\": {\"1.1\": 3, \"1.2\": 2, \"8\": 0}}")
record SelfAssessmentJson(@Size(max = 100) Map<String, Integer> answers) {

    /** @throws vn.ocop.platform.problem.InvalidInput naming every criterion or option that the form does not have */
    Answers toDomain(CriteriaSet form) {
        try {
            return form.choose(answers);
        } catch (InvalidAnswers invalid) {
            var check = new InputCheck();
            invalid.errors()
                    .forEach(error -> check.reject(
                            "/answers/" + error.criterion().replace("~", "~0").replace("/", "~1"),
                            error.code(),
                            error.criterion(),
                            error.option()));
            check.throwIfAny();
            throw invalid;
        }
    }
}
