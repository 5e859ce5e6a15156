package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Call;

/** All 26 forms are served, and the evaluation answers for each. */
class EvaluationTest {

    private static final int TOURISM = 26;
    private static final CriteriaSets FORMS = CriteriaSets.load();

    static IntStream numbers() {
        return IntStream.rangeClosed(1, 26);
    }

    private static Answer evaluate(int number, Map<String, Integer> answers) {
        return Whole.gateway()
                .anyone()
                .send(Call.post("/api/v1/criteria-sets/" + number + "/evaluations", Map.of("answers", answers)));
    }

    @Test
    void all_26_forms_are_listed() {
        var items = Whole.gateway().anyone().get("/api/v1/criteria-sets").json().path("items");
        var shown = IntStream.range(0, items.size())
                .map(i -> items.get(i).path("number").asInt())
                .boxed()
                .toList();
        assertEquals(numbers().boxed().toList(), shown);
    }

    @ParameterizedTest(name = "set {0}")
    @MethodSource("numbers")
    void each_form_gives_93_points_five_stars_and_says_what_fewer_points_miss(int number) {
        var form = FORMS.byNumber(number).orElseThrow();
        var served =
                Whole.gateway().anyone().get("/api/v1/criteria-sets/" + number).json();
        assertEquals("QD26-2026/" + number, served.path("version").asText());
        assertEquals(form.parts().size(), served.path("parts").size());

        var five = evaluate(number, SampleAnswers.reaching(form, Stars.FIVE).options())
                .must(200)
                .json();
        assertEquals(93, five.path("total").asInt());
        assertEquals(5, five.path("stars").asInt());
        assertTrue(five.path("unmetMinimums").path("5").isEmpty());
        assertEquals(93, sum(five.path("parts")));

        // Tourism (26) prints no minimums: only points keep it below five stars.
        int total = number == TOURISM ? 89 : 91;
        var four = evaluate(
                        number,
                        SampleAnswers.answersFor(form, total, Stars.FOUR).options())
                .must(200)
                .json();
        assertEquals(total, four.path("total").asInt());
        assertEquals(4, four.path("stars").asInt());
        assertEquals(number == TOURISM, four.path("unmetMinimums").path("5").isEmpty());
    }

    @Test
    void a_criterion_left_out_scores_0_and_wrong_ones_are_named_all_at_once() {
        var answers =
                new LinkedHashMap<>(SampleAnswers.reaching(FORMS.byNumber(11).orElseThrow(), Stars.FOUR)
                        .options());
        assertEquals(80, evaluate(11, answers).must(200).json().path("total").asInt());
        int lost = FORMS.byNumber(11).orElseThrow().criterion("7").points(answers.remove("7"));
        assertEquals(
                80 - lost, evaluate(11, answers).must(200).json().path("total").asInt());

        answers.put("1.1", 99);
        answers.put("77.7", 1);
        var refused = evaluate(11, answers).must(400);
        assertEquals("invalid-input", refused.problem());
        var named = new LinkedHashMap<String, String>();
        refused.json()
                .path("errors")
                .forEach(e ->
                        named.put(e.path("pointer").asText(), e.path("code").asText()));
        assertEquals(Map.of("/answers/1.1", "no-such-option", "/answers/77.7", "no-such-criterion"), named);
    }

    private static int sum(JsonNode points) {
        int sum = 0;
        for (var part : points) {
            sum += part.asInt();
        }
        return sum;
    }
}
