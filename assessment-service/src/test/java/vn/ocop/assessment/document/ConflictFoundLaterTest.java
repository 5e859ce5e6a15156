package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.intake.RestrictedFacts;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What becomes known of a member: declared, recorded by the office, or told by an event. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ConflictFoundLaterTest {

    private static final List<String> VOTERS = List.of("tq.chair", "tq.member1", "tq.member2", "tq.member3");

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Inject
    Db db;

    @Test
    void an_interest_closes_every_way_to_the_producers_products() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR)).statusCode(200);

        var told = tell("tq.office", sitting, 1, relative(sitting))
                .statusCode(200)
                .body("username", equalTo("tq.member1"))
                .extract();

        Flow.as("tq.member1")
                .get("/api/v1/assessments/{id}", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/in-conflict"));
        Flow.as("tq.member1").get("/api/v1/assessments/{id}/dossier", id).then().statusCode(403);
        Flow.as("tq.member1")
                .get("/api/v1/assessments?councilId={c}", sitting.councilId())
                .then()
                .body("items", equalTo(List.of()));
        Flow.score("tq.member1", id, Flow.sheet(80, Stars.FOUR)).statusCode(403);
        Flow.as("tq.member1")
                .body(Map.of(
                        "sheets",
                        List.of(Map.of("assessmentId", id, "answers", Flow.sheet(80, Stars.FOUR), "complete", true))))
                .put("/api/v1/meetings/{m}/score-sheets/me", sitting.meetingId())
                .then()
                .body("items[0].problem.type", equalTo("/problems/in-conflict"));
        assertEquals(-1, package1(sitting).indexOf(id));
        assertEquals("READERS_CHANGED", flow.changes(id).getLast());
        assertEquals(List.of("tq.chair", "tq.member2", "tq.member3", "tq.office"), readers(id));

        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/conflicts", id)
                .then()
                .body("blocked", equalTo(List.of(sitting.memberIds().get(1))))
                .body("grounds.ground", equalTo(List.of("RELATIVE")));
        String interest = told.path("id");
        end("tq.member1", sitting, interest).statusCode(403);
        end("tq.office", sitting, interest).statusCode(200).body("endReason", equalTo("Ghi nhầm"));
        Flow.as("tq.member1").get("/api/v1/assessments/{id}", id).then().statusCode(200);
        assertEquals(5, readers(id).size());
    }

    @Test
    void an_interest_is_seen_by_the_member_and_who_keeps_the_records_and_known_before_members_are_named() {
        var sitting = flow.scoring("tq");
        var own = new HashMap<>(relative(sitting));
        own.remove("source");
        tell("tq.member2", sitting, 2, own).statusCode(200).body("source", equalTo(null));
        tell("tq.member1", sitting, 2, relative(sitting)).statusCode(403);
        tell("tq.office", sitting, 1, Map.of("kind", "RELATIVE", "party", "DOSSIER", "producerId", UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/relation", "/party", "/source")))
                .body("errors.code", equalTo(List.of("required", "wrong-party", "required")));

        interests("tq.office", sitting).body("items.username", equalTo(List.of("tq.member2")));
        interests("tq.member2", sitting).body("items.username", hasItem("tq.member2"));
        interests("tq.member1", sitting).body("items.username", not(hasItem("tq.member2")));
        Flow.as("tq.office")
                .body(Map.of("usernames", List.of("tq.member2"), "assessmentIds", List.of(sitting.assessmentId())))
                .post("/api/v1/councils/conflict-checks")
                .then()
                .body("conflicts.ground", equalTo(List.of("RELATIVE")));
    }

    @Test
    void a_former_consultant_of_the_dossier_is_in_conflict_as_the_event_tells() {
        var sitting = flow.scoring("tq");
        var dossier = UUID.fromString(Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", sitting.assessmentId())
                .path("dossierId"));
        intake.restricted(new RestrictedFacts.Dossier(dossier, Map.of("3.2", 1), List.of("tq.member3")));

        Flow.score("tq.member3", sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                .statusCode(403)
                .body("type", equalTo("/problems/in-conflict"));
        assertEquals(List.of("tq.chair", "tq.member1", "tq.member2", "tq.office"), readers(sitting.assessmentId()));
        intake.restricted(new RestrictedFacts.Dossier(dossier, Map.of("3.2", 1), null));
        Flow.score("tq.member3", sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                .statusCode(200);
    }

    @Test
    void every_declaration_is_kept_and_the_last_one_counts() {
        var sitting = flow.scoring("tq");
        Flow.recuse(sitting, "tq.member1", 1, "Người thân");
        Flow.as("tq.member1")
                .body(Map.of("inConflict", false, "reason", "Nhầm hồ sơ"))
                .put(
                        "/api/v1/assessments/{id}/conflicts/{m}",
                        sitting.assessmentId(),
                        sitting.memberIds().get(1))
                .then()
                .statusCode(200);
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/conflicts", sitting.assessmentId())
                .then()
                .body("items.inConflict", equalTo(List.of(false)))
                .body("history.reason", equalTo(List.of("Người thân", "Nhầm hồ sơ")))
                .body("blocked", equalTo(List.of()));
        assertThrows(
                RuntimeException.class,
                () -> db.update(
                        "update conflict_declaration set reason = 'x' where assessment_id = ?::uuid",
                        sitting.assessmentId()));
    }

    @Test
    void a_sheet_given_before_is_taken_out_of_a_mean_that_is_not_confirmed() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        VOTERS.subList(0, 3).forEach(who -> Flow.score(who, id, Flow.sheet(84, Stars.FOUR)));
        Flow.score("tq.member3", id, Flow.sheet(76, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id).statusCode(200).body("sum", equalTo(328)).body("sheets", equalTo(4));

        accounts(id, "tq.member3");

        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", id)
                .then()
                .body("state", equalTo("AGREED"))
                .body("scoring.sum", equalTo(252))
                .body("scoring.sheets", equalTo(3));
        assertEquals("RECOUNTED", flow.changes(id).getLast());
        Flow.confirm("tq.chair", id).statusCode(200).body("stars", equalTo(4));
        minutes(sitting)
                .says(
                        "Không tham gia chấm do xung đột lợi ích: Ông tq.member3.",
                        "Kết quả lần chấm 1 không được sử dụng: ngày ",
                        "phiếu của Ông tq.member3 bị loại, các phiếu còn lại được tính lại.",
                        "Lần chấm 2: 3 phiếu được tính");

        accounts(id, "tq.member3", "tq.member2");
        Flow.as("tq.office").get("/api/v1/assessments/{id}", id).then().body("scoring.sum", equalTo(252));
    }

    @Test
    void where_too_few_sheets_are_left_the_others_score_again() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        VOTERS.subList(0, 3).forEach(who -> Flow.score(who, id, Flow.sheet(84, Stars.FOUR)));
        Flow.close("tq.office", id).statusCode(200).body("sheets", equalTo(3));

        accounts(id, "tq.member2");

        Flow.as("tq.office").get("/api/v1/assessments/{id}", id).then().body("state", equalTo("SCORING"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/agreed-sheet", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-result-yet"));
        Flow.close("tq.office", id).statusCode(409).body("counted", equalTo(0));
        List.of("tq.chair", "tq.member1", "tq.member3")
                .forEach(who -> Flow.score(who, id, Flow.sheet(78, Stars.FOUR)).statusCode(200));
        Flow.close("tq.office", id).statusCode(200).body("sum", equalTo(234));
    }

    @Test
    void a_sheet_given_before_does_not_count_at_the_closing_and_the_minutes_say_so() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        VOTERS.forEach(who -> Flow.score(who, id, Flow.sheet(84, Stars.FOUR)));
        accounts(id, "tq.member3");
        Flow.close("tq.office", id).statusCode(200).body("sheets", equalTo(3));
        Flow.confirm("tq.chair", id).statusCode(200);
        minutes(sitting).says("Lần chấm 1: phiếu đã gửi của Ông tq.member3 không được tính do xung đột lợi ích.");
    }

    // ---- steps

    private void accounts(String id, String... usernames) {
        intake.accounts(new RestrictedFacts.Producer(UUID.fromString(producer(id)), List.of(usernames)));
    }

    private static String producer(String id) {
        return Flow.as("tq.office").get("/api/v1/assessments/{id}", id).path("producer.id");
    }

    private static Map<String, Object> relative(Flow.Sitting sitting) {
        return Map.of(
                "kind",
                "RELATIVE",
                "relation",
                "SIBLING",
                "party",
                "REPRESENTATIVE",
                "producerId",
                producer(sitting.assessmentId()),
                "source",
                "Đơn phản ánh số 5");
    }

    private static ValidatableResponse tell(String username, Flow.Sitting sitting, int seat, Map<String, ?> interest) {
        var body = new HashMap<String, Object>(interest);
        body.put("memberId", sitting.memberIds().get(seat));
        return Flow.as(username)
                .body(body)
                .post("/api/v1/councils/{id}/interests", sitting.councilId())
                .then();
    }

    private static ValidatableResponse end(String username, Flow.Sitting sitting, String interest) {
        return Flow.as(username)
                .body(Map.of("reason", "Ghi nhầm"))
                .post("/api/v1/councils/{id}/interests/{i}/end", sitting.councilId(), interest)
                .then();
    }

    private static ValidatableResponse interests(String username, Flow.Sitting sitting) {
        return Flow.as(username)
                .get("/api/v1/councils/{id}/interests", sitting.councilId())
                .then()
                .statusCode(200);
    }

    private static String package1(Flow.Sitting sitting) {
        return new String(
                Flow.as("tq.member1")
                        .get("/api/v1/meetings/{id}/package", sitting.meetingId())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static Reading minutes(Flow.Sitting sitting) {
        return Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", sitting.meetingId());
    }

    /** As they were announced last. */
    private List<String> readers(String id) {
        return flow.query("""
                select jsonb_array_elements_text(data::jsonb->'readers') as v from event
                where seq = (select max(seq) from event
                             where key = ?::uuid and type = 'vn.ocop.assessment.assessment-changed.v1')""", id).stream().sorted().toList();
    }
}
