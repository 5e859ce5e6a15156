package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.document.Reading;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.intake.RestrictedFacts;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WrittenOpinionsFlowTest {

    private static final List<String> VOTING = List.of("tq.chair", "tq.member1", "tq.member2", "tq.member3");

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    private record Asked(String councilId, List<String> members, String requestId, String product) {}

    private String received(String kind) {
        var dossier = Ids.next();
        intake.open(Flow.dossier(dossier, kind, flow.today().toString()));
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .path("items[0].id");
    }

    private ValidatableResponse ask(String councilId, String answerBy, String product) {
        return Flow.as("tq.office")
                .body(Map.of("answerBy", answerBy, "assessmentIds", List.of(product)))
                .post("/api/v1/councils/{id}/written-opinions", councilId)
                .then();
    }

    private Asked asked() {
        var council = Flow.founded("tq");
        String id = council.path("id");
        var product = received("REASSESSMENT");
        Flow.assign("tq.office", id, product).statusCode(200);
        flow.report("tq.office", product).statusCode(200);
        String request = ask(id, flow.today().plusDays(10).toString(), product)
                .statusCode(201)
                .body("procedure", equalTo("WRITTEN_OPINIONS"))
                .body("answerBy", equalTo(flow.today().plusDays(10).toString()))
                .body("asked", hasSize(4))
                .body("place", nullValue())
                .body("attendance", nullValue())
                .extract()
                .path("id");
        return new Asked(id, council.path("members.id"), request, product);
    }

    private static void answer(String product, int... totals) {
        for (int i = 0; i < totals.length; i++) {
            Flow.score(VOTING.get(i), product, Flow.sheet(totals[i], Stars.of(totals[i] < 70 ? 3 : 4)))
                    .statusCode(200);
        }
    }

    private String meeting(String councilId, List<String> members, String product) {
        String meeting = flow.meet("tq.office", councilId, product)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, members).statusCode(200);
        return meeting;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String slug) {
        return answer.statusCode(409).body("type", equalTo("/problems/" + slug));
    }

    @Test
    void opinions_that_agree_are_a_result_without_a_meeting() {
        var asked = asked();
        answer(asked.product(), 80, 82, 84);
        refused(
                Flow.as("tq.chair")
                        .get("/api/v1/assessments/{id}/score-sheets", asked.product())
                        .then(),
                "sheets-hidden");
        var etag = Flow.etag("tq.office", asked.product());
        refused(Flow.close("tq.office", asked.product(), etag), "opinions-outstanding")
                .body("waiting", equalTo(1))
                .body("answerBy", equalTo(flow.today().plusDays(10).toString()));
        Flow.score("tq.member3", asked.product(), Flow.sheet(86, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", asked.product())
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("mean", equalTo("83.00"))
                .body("disagreement", nullValue());

        refused(agreed(asked.product(), Flow.sheet(65, Stars.THREE)), "differs-from-opinions")
                .body("stars", equalTo(4));
        agreed(asked.product(), Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.confirm("tq.chair", asked.product())
                .statusCode(200)
                .body("stars", equalTo(4))
                .body("procedure", equalTo("WRITTEN_OPINIONS"));
        assertEquals(
                List.of("OPENED", "ASSIGNED", "OPINIONS_ASKED", "AGREED", "CONFIRMED"), flow.changes(asked.product()));
        var minutes = Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", asked.requestId());
        minutes.says(
                "BIÊN BẢN TỔNG HỢP Ý KIẾN BẰNG VĂN BẢN",
                "Hội đồng không họp; các thành viên cho ý kiến bằng văn bản theo khoản 6 Điều 7 Quyết định 26/2026/QĐ-TTg.",
                "Có 4 trên 4 thành viên có quyền biểu quyết được lấy ý kiến bằng văn bản.",
                "4 phiếu được tính trên 4 thành viên được lấy ý kiến (cần ít nhất 3)",
                "Kết quả: 4 sao.");
        assertFalse(minutes.text().contains("dự họp"));
    }

    @Test
    void opinions_that_differ_wait_for_a_meeting_in_which_everybody_scores_again() {
        var asked = asked();
        answer(asked.product(), 69, 70, 70, 70);
        Flow.close("tq.office", asked.product())
                .statusCode(200)
                .body("state", equalTo("DELIBERATION"))
                .body("disagreement", equalTo("STARS"))
                .body("spread", equalTo(1))
                .body("roundsLeft", equalTo(0));

        refused(Rounds.talk(asked.product()), "meeting-required");
        refused(Flow.confirm("tq.chair", asked.product()), "wrong-state");
        refused(Flow.close("tq.office", asked.product()), "wrong-state");
        refused(ask(asked.councilId(), flow.today().toString(), asked.product()), "wrong-state");
        Flow.as("tq.member2")
                .get("/api/v1/assessments/{id}/score-sheets", asked.product())
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
        Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", asked.requestId())
                .says("Kết quả: ý kiến khác nhau về hạng sao; sản phẩm được đưa ra họp Hội đồng.");

        var meeting = meeting(asked.councilId(), asked.members(), asked.product());
        refused(Flow.close("tq.office", asked.product()), "chair-missing").body("counted", equalTo(0));
        answer(asked.product(), 69, 70, 70, 70);
        Flow.close("tq.office", asked.product()).statusCode(200).body("state", equalTo("AGREED"));
        Flow.confirm("tq.chair", asked.product()).statusCode(200).body("procedure", equalTo("MEETING"));
        assertEquals(
                List.of("1 1 STARS " + asked.requestId(), "2 1 " + meeting),
                flow.query(
                        "select concat_ws(' ', round, spread, disagreement, meeting_id) as v from closing"
                                + " where assessment_id = ?::uuid order by round",
                        asked.product()));
    }

    @Test
    void a_spread_above_the_rules_needs_a_meeting_too_and_the_quorum_counts_those_asked() {
        var asked = asked();
        answer(asked.product(), 84, 84);
        flow.query(
                "update meeting set answer_by = ?::date where id = ?::uuid returning '' as v",
                flow.today().minusDays(1).toString(),
                asked.requestId());
        refused(Flow.close("tq.office", asked.product()), "quorum-missing").body("required", equalTo(3));

        Flow.score("tq.member2", asked.product(), Flow.sheet(73, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", asked.product())
                .statusCode(200)
                .body("disagreement", equalTo("SPREAD"))
                .body("spread", equalTo(11));
    }

    @Test
    void a_reassessment_meets_at_once_only_for_a_reason_and_others_are_never_heard_in_writing() {
        var council = Flow.founded("tq").<String>path("id");
        var again = received("REASSESSMENT");
        var first = received("FIRST");
        Flow.assign("tq.office", council, again, first).statusCode(200);
        flow.report("tq.office", again).statusCode(200);
        flow.report("tq.office", first).statusCode(200);
        var before = flow.stored();

        refused(flow.meet("tq.office", council, again, first), "written-opinions-first")
                .body("assessmentIds", equalTo(List.of(again)));
        refused(ask(council, flow.today().toString(), first), "not-a-reassessment");
        for (var day : List.of(flow.today().minusDays(1), flow.today().plusDays(46))) {
            ask(council, day.toString(), again)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/answerBy"))
                    .body("errors[0].code", equalTo("out-of-range"));
        }
        assertEquals(before, flow.stored());

        String request = ask(council, flow.today().plusDays(45).toString(), again)
                .statusCode(201)
                .extract()
                .path("id");
        refused(Flow.attend("tq.office", request, List.of()), "asked-in-writing");
        Flow.as("tq.office")
                .body(Map.of(
                        "startsAt",
                        flow.today() + "T08:00:00+07:00",
                        "place",
                        "UBND tỉnh",
                        "reason",
                        "Quy mô sản xuất thay đổi lớn",
                        "assessmentIds",
                        List.of(again)))
                .post("/api/v1/councils/{id}/meetings", council)
                .then()
                .statusCode(201)
                .body("reason", equalTo("Quy mô sản xuất thay đổi lớn"));
        Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", request)
                .says("chưa có kết quả từ ý kiến bằng văn bản; sản phẩm được đưa ra họp Hội đồng");
    }

    @Test
    void who_is_in_conflict_is_neither_waited_for_nor_left_out_of_the_quorum() {
        var asked = asked();
        Flow.recuse(
                new Flow.Sitting(asked.councilId(), asked.requestId(), asked.product(), asked.members()),
                "tq.member3",
                3,
                "Anh ruột");
        answer(asked.product(), 80, 80, 80);

        Flow.as("tq.office")
                .get("/api/v1/councils/{id}/board", asked.councilId())
                .then()
                .body("items[0].procedure", equalTo("WRITTEN_OPINIONS"))
                .body("items[0].dossierKind", equalTo("REASSESSMENT"))
                .body(
                        "items[0].schedule.dueOn",
                        equalTo(flow.today().plusDays(45).toString()));
        Flow.score("tq.member3", asked.product(), Flow.sheet(80, Stars.FOUR)).statusCode(403);
        Flow.close("tq.office", asked.product()).statusCode(200).body("sheets", equalTo(3));
        assertEquals(
                List.of("4"),
                flow.query(
                        "select voting_members::text as v from closing where assessment_id = ?::uuid",
                        asked.product()));
    }

    @Test
    void opinions_that_lose_their_quorum_to_a_conflict_found_later_are_not_asked_for_again_but_lead_to_a_meeting() {
        var asked = asked();
        answer(asked.product(), 80, 80, 80, 80);
        Flow.close("tq.office", asked.product()).statusCode(200).body("state", equalTo("AGREED"));

        var dossier = Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", asked.product())
                .<String>path("dossierId");
        intake.restricted(
                new RestrictedFacts.Dossier(UUID.fromString(dossier), Map.of(), List.of("tq.member2", "tq.member3")));

        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", asked.product())
                .then()
                .body("state", equalTo("UNDER_REVIEW"));
        refused(ask(asked.councilId(), flow.today().toString(), asked.product()), "meeting-required");
        Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", asked.requestId())
                .says(
                        "bị loại, các phiếu còn lại không đủ nên tất cả thành viên phải chấm lại.",
                        "chưa có kết quả từ ý kiến bằng văn bản; sản phẩm được đưa ra họp Hội đồng");
        meeting(asked.councilId(), asked.members(), asked.product());
        answer(asked.product(), 80, 80);
        refused(Flow.close("tq.office", asked.product()), "quorum-missing").body("counted", equalTo(2));
    }

    private static ValidatableResponse agreed(String product, Map<String, Integer> answers) {
        return Flow.as("tq.office")
                .header("If-Match", Flow.etag("tq.office", product))
                .body(Map.of("answers", answers))
                .put("/api/v1/assessments/{id}/agreed-sheet", product)
                .then();
    }
}
