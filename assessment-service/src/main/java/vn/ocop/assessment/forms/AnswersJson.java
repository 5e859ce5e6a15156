package vn.ocop.assessment.forms;

import java.util.Collection;
import java.util.Map;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.InvalidAnswers;
import vn.ocop.criteria.InvalidFindings;
import vn.ocop.criteria.RuleFindings;
import vn.ocop.platform.problem.InputCheck;

/** Turns what a client sent into answers of a form, naming every criterion and option that the form does not have. */
public final class AnswersJson {

    private AnswersJson() {}

    /** @return answers of the form; empty ones if something was wrong, which the check then knows */
    public static Answers choose(CriteriaSet form, Map<String, Integer> options, InputCheck check) {
        try {
            return form.choose(options);
        } catch (InvalidAnswers wrong) {
            wrong.errors()
                    .forEach(e ->
                            check.reject("/answers/" + escape(e.criterion()), e.code(), e.criterion(), e.option()));
            return form.choose(Map.of());
        }
    }

    /** @return findings on rules that the form prints; none if something was wrong, which the check then knows */
    public static RuleFindings findings(CriteriaSet form, Collection<String> raised, InputCheck check) {
        try {
            return form.findings(raised);
        } catch (InvalidFindings wrong) {
            wrong.unknown().forEach(id -> check.reject("/findings", "no-such-rule", id));
            return RuleFindings.none();
        }
    }

    /** RFC 6901. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
