package vn.ocop.assessment.preparation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.assessment.review.State;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Question;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * The council's answers to the rules that the form prints; a rule that is not named is not raised.
 *
 * @param findings raised rules, each with what proves it
 */
@Schema(name = "RuleFindingsRequest")
public record RuleFindingsJson(@Size(max = 60) List<FindingJson> findings) {

    /** @param rule id as in the form's questions, e.g. "stop:6.1.1" */
    @Schema(name = "RuleFinding")
    public record FindingJson(
            @Size(min = 1, max = 60) String rule,
            @Size(min = 1, max = 4000) String evidence) {}

    /** @param rules all that the form prints, for the reader to choose from */
    @Schema(name = "RuleFindings")
    record Response(State state, List<FindingJson> findings, List<Question> rules) {}

    /** @return whether a raised rule refuses the product */
    boolean rejects(CriteriaSet form) {
        var check = new InputCheck();
        Map<String, Question> known = form.questions().stream().collect(Collectors.toMap(Question::id, q -> q));
        var seen = new java.util.HashSet<String>();
        boolean rejects = false;
        for (int i = 0; i < findings.size(); i++) {
            var question = known.get(findings.get(i).rule());
            var pointer = "/findings/" + i + "/rule";
            if (question == null) {
                check.reject(pointer, "no-such-rule", findings.get(i).rule());
            } else if (!seen.add(question.id())) {
                check.reject(pointer, "duplicate");
            } else {
                rejects |= question.kind().rejects();
            }
        }
        check.throwIfAny();
        return rejects;
    }
}
