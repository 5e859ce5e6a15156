package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MeetingRoundsTest {

    @Inject
    Flow flow;

    /** One product in scoring, with everybody present. */
    private record Heard(String councilId, List<String> members, String meetingId, String product) {}

    private Heard opened(int maxRounds) {
        var council = Rounds.founded(maxRounds);
        String councilId = council.path("id");
        List<String> members = council.path("members.id");
        var product = flow.received();
        Flow.assign("tq.office", councilId, product).statusCode(200);
        flow.report("tq.office", product).statusCode(200);
        return new Heard(councilId, members, meeting(councilId, members, product), product);
    }

    private String meeting(String councilId, List<String> members, String product) {
        String meeting = flow.meet("tq.office", councilId, product)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, members).statusCode(200);
        return meeting;
    }

    private Heard withoutResult() {
        var heard = opened(2);
        Rounds.apart(heard.product()).body("state", equalTo("DELIBERATION")).body("roundsLeft", equalTo(1));
        Rounds.talk(heard.product()).body("state", equalTo("SCORING"));
        Rounds.apart(heard.product()).body("state", equalTo("DELIBERATION")).body("roundsLeft", equalTo(0));
        Rounds.talk(heard.product())
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("scoring", nullValue())
                .body("stars", nullValue());
        return heard;
    }

    @Test
    void after_the_last_round_nobody_scores_in_that_meeting_any_more() {
        var heard = withoutResult();

        assertEquals(
                List.of(
                        "OPENED",
                        "ASSIGNED",
                        "SCORING_STARTED",
                        "DELIBERATION_OPENED",
                        "SCORING_REOPENED",
                        "DELIBERATION_OPENED",
                        "NOT_SETTLED"),
                flow.changes(heard.product()));
        refused(Flow.score("tq.chair", heard.product(), Map.of()), "wrong-state");
        refused(Flow.close("tq.office", heard.product()), "wrong-state");
        refused(Rounds.talk(heard.product()), "wrong-state");
        refused(Flow.attend("tq.office", heard.meetingId(), heard.members().subList(0, 3)), "attendance-fixed");
        refused(
                Flow.as("tq.member1")
                        .get("/api/v1/assessments/{id}/score-sheets", heard.product())
                        .then(),
                "sheets-hidden");
        Flow.as("tq.office")
                .get("/api/v1/councils/{id}/board", heard.councilId())
                .then()
                .body("states", equalTo(Map.of("UNDER_REVIEW", 1)))
                .body("items.state", equalTo(List.of("UNDER_REVIEW")));
    }

    @Test
    void another_meeting_scores_it_with_sheets_of_its_own() {
        var heard = withoutResult();
        flow.report("tq.office", heard.product()).statusCode(200);
        var second = meeting(heard.councilId(), heard.members(), heard.product());

        refused(Flow.attend("tq.office", heard.meetingId(), heard.members().subList(0, 3)), "attendance-fixed");
        refused(Flow.close("tq.office", heard.product()), "chair-missing").body("counted", equalTo(0));
        Rounds.apart(heard.product()).body("state", equalTo("DELIBERATION")).body("roundsLeft", equalTo(1));
        Rounds.talk(heard.product()).body("state", equalTo("SCORING"));
        Rounds.together(heard.product())
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("mean", equalTo("84.00"))
                .body("sheets", equalTo(3))
                .body("roundsLeft", nullValue());
        Flow.confirm("tq.chair", heard.product()).statusCode(200).body("stars", equalTo(4));

        assertEquals(
                List.of("1 14 " + heard.meetingId(), "2 14 " + heard.meetingId(), "3 14 " + second, "4 0 " + second),
                flow.query(
                        "select concat_ws(' ', round, spread, meeting_id) as v from closing"
                                + " where assessment_id = ?::uuid order by round",
                        heard.product()));
        assertEquals(
                List.of("12"),
                flow.query(
                        "select count(*)::text as v from sheet_version where assessment_id = ?::uuid",
                        heard.product()));
    }

    @Test
    void a_rule_that_names_no_number_allows_three_rounds_and_is_pinned_at_assignment() {
        var sitting = flow.scoring("tq");
        var council = Flow.as("tq.office").get("/api/v1/councils/{id}", sitting.councilId());
        assertEquals(3, council.<Integer>path("operatingRules.maxRounds"));
        Flow.as("tq.office")
                .header("If-Match", council.header("ETag"))
                .body(Rounds.council(5))
                .put("/api/v1/councils/{id}", sitting.councilId())
                .then()
                .statusCode(200)
                .body("operatingRules.maxRounds", equalTo(5));

        Rounds.apart(sitting.assessmentId()).body("roundsLeft", equalTo(2));
    }

    @Test
    void an_assessment_whose_rules_were_pinned_without_a_number_has_three_rounds() {
        var heard = opened(5);
        flow.query(
                "update assessment set max_rounds = null, first_round = null where id = ?::uuid returning '' as v",
                heard.product());

        Rounds.apart(heard.product()).body("roundsLeft", equalTo(2));
        Rounds.talk(heard.product()).body("state", equalTo("SCORING"));
        Rounds.apart(heard.product()).body("roundsLeft", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void fewer_than_two_rounds_or_more_than_five_are_no_rule(int maxRounds) {
        Flow.as("tq.office")
                .body(Rounds.council(maxRounds))
                .post("/api/v1/councils")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/operatingRules/maxRounds")))
                .body("errors.code", equalTo(List.of("out-of-range")));
    }

    private static io.restassured.response.ValidatableResponse refused(
            io.restassured.response.ValidatableResponse answer, String slug) {
        return answer.statusCode(409).body("type", equalTo("/problems/" + slug));
    }
}
