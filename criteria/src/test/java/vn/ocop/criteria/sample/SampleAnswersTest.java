package vn.ocop.criteria.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Mean;
import vn.ocop.criteria.StarRule;
import vn.ocop.criteria.Stars;

class SampleAnswersTest {

    static Stream<CriteriaSet> forms() {
        return CriteriaSets.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_reaches_every_star(CriteriaSet form) {
        for (var stars : Stars.values()) {
            var evaluation = form.evaluate(SampleAnswers.reaching(form, stars));
            assertEquals(stars, evaluation.stars());
            assertEquals(stars, evaluation.band());
            assertEquals(List.of(), evaluation.unanswered());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_total_from_30_to_98_is_met_exactly(CriteriaSet form) {
        for (int total = 30; total <= 98; total++) {
            var stars = StarRule.decision26().band(new Mean(total, 1));
            var evaluation = form.evaluate(SampleAnswers.answersFor(form, total, stars));
            assertEquals(total, evaluation.total());
            assertEquals(stars, evaluation.stars());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_missed_minimum_can_be_ordered(CriteriaSet form) {
        var evaluation = form.evaluate(SampleAnswers.answersFor(form, 75, Stars.THREE));

        assertEquals(75, evaluation.total());
        assertEquals(Stars.FOUR, evaluation.band());
        assertEquals(Stars.THREE, evaluation.stars());
    }

    @Test
    void what_no_form_allows_is_refused() {
        var tea = CriteriaSets.load().byNumber(11).orElseThrow();

        assertThrows(IllegalArgumentException.class, () -> SampleAnswers.answersFor(tea, 69, Stars.FOUR));
        assertThrows(IllegalArgumentException.class, () -> SampleAnswers.answersFor(tea, 60, Stars.ONE));
    }
}
