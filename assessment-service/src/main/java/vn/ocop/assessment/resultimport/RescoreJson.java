package vn.ocop.assessment.resultimport;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.forms.AnswersJson;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.problem.InputCheck;

/** A row's answers under our form: the points and stars that it states must be those that follow (ADR-0111). */
record RescoreJson(ResultJson row, Map<String, Integer> answers, InputCheck check) {

    /** @param form that was in force on the day of signing; null if we hold none */
    void against(@Nullable CriteriaSet form) {
        if (row.product().set() == null) {
            check.reject("/product/set", "required");
            return;
        }
        if (form == null || !form.legalBasis().contains(" " + row.legalBasis())) {
            check.reject("/answers", "no-form-for-basis", row.legalBasis());
            return;
        }
        var found = check.errors().size();
        var chosen = AnswersJson.choose(form, answers, check);
        if (check.errors().size() > found) {
            return;
        }
        var evaluation = form.evaluate(chosen);
        if (row.total() == null) {
            check.reject("/total", "required");
        } else if (new BigDecimal(row.total()).compareTo(BigDecimal.valueOf(evaluation.total())) != 0) {
            check.reject("/total", "total-differs", row.total(), evaluation.total());
        }
        if (row.stars() != evaluation.stars().value()) {
            check.reject(
                    "/stars", "stars-differ", row.stars(), evaluation.stars().value());
        }
    }
}
