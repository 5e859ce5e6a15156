package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Every bad input has its problem type, and nothing of it is stored. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RefusalsTest {

    @Inject
    Flow flow;

    private ValidatableResponse refused(int status, String slug, Supplier<ValidatableResponse> request) {
        var before = flow.stored();
        var response = request.get();
        response.statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
        assertEquals(before, flow.stored());
        return response;
    }

    @Test
    void an_unknown_criterion_or_option_is_named() {
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("answers", Map.of("1.2", 7, "99", 1, "1.1", 1)))
                .post("/api/v1/criteria-sets/11/evaluations")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/answers/1.2", "/answers/99"))
                .body("errors.code", containsInAnyOrder("no-such-option", "no-such-criterion"))
                .body("errors.message", hasItem("Criterion 1.2 has no option 7."));
        given().get("/api/v1/criteria-sets/27").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void a_sheet_with_a_wrong_option_or_an_open_criterion_is_refused() {
        var id = flow.scoring("tq").assessmentId();
        var wrong = new TreeMap<>(Flow.sheet(84, Stars.FOUR));
        wrong.put("1.2", 7);
        refused(400, "invalid-input", () -> Flow.score("tq.member1", id, wrong))
                .body("errors[0].pointer", equalTo("/answers/1.2"));
        wrong.remove("1.2");
        refused(400, "invalid-input", () -> Flow.score("tq.member1", id, wrong))
                .body("errors[0].code", equalTo("not-answered"))
                .body("errors[0].message", equalTo("Tiêu chí 1.2 chưa được chấm."));
    }

    @Test
    void only_voting_members_who_are_present_and_without_conflict_score() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        var sheet = Flow.sheet(84, Stars.FOUR);
        refused(403, "not-a-council-member", () -> Flow.score("tq.member5", id, sheet));
        refused(403, "not-a-council-member", () -> Flow.score("tn.member1", id, sheet));
        refused(403, "role-required", () -> Flow.score("tq.office", id, sheet));
        refused(403, "role-required", () -> Flow.score("tq.producer", id, sheet));
        Flow.attend("tq.office", sitting.meetingId(), sitting.memberIds().subList(0, 3))
                .statusCode(200);
        refused(409, "not-present", () -> Flow.score("tq.member3", id, sheet));

        Flow.as("tq.member2")
                .body(Map.of("inConflict", true, "reason", "Người thân"))
                .put(
                        "/api/v1/assessments/{id}/conflicts/{m}",
                        id,
                        sitting.memberIds().get(2))
                .then()
                .statusCode(200);
        refused(403, "in-conflict", () -> Flow.score("tq.member2", id, sheet));
        refused(403, "in-conflict", () -> Flow.as("tq.member2")
                .get("/api/v1/assessments/{id}", id)
                .then());
        Flow.as("tq.member2")
                .get("/api/v1/assessments?councilId=" + sitting.councilId())
                .then()
                .body("items", hasSize(0));
        Flow.as("tq.member1")
                .get("/api/v1/assessments?councilId=" + sitting.councilId())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void sheets_of_others_are_hidden_until_closing() {
        var id = flow.scoring("tq").assessmentId();
        var announced = flow.query("select id::text as v from event where key = ?::uuid order by version", id);
        Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        refused(409, "sheets-hidden", () -> Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/score-sheets", id)
                .then());
        refused(404, "no-sheet-yet", () -> Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/score-sheets/me", id)
                .then());
        refused(409, "no-result-yet", () -> Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/result", id)
                .then());
        refused(409, "no-result-yet", () -> Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/agreed-sheet", id)
                .then());
        assertEquals(
                announced,
                flow.query("select id::text as v from event where key = ?::uuid order by version", id),
                "a saved sheet announces nothing");
        assertEquals(List.of("64"), flow.query("""
                        select length(content_sha256)::text as v from audit_record
                        where subject_id = ? and action = 'score-sheet-saved'""", id));
    }

    @Test
    void a_sheet_saved_twice_is_one_sheet() {
        var id = flow.scoring("tq").assessmentId();
        var first = Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR))
                .statusCode(200)
                .extract()
                .asString();
        var before = flow.stored();
        assertEquals(
                first,
                Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR))
                        .statusCode(200)
                        .extract()
                        .asString());
        assertEquals(before, flow.stored());
        Flow.score("tq.member1", id, Flow.sheet(82, Stars.FOUR)).body("version", equalTo(2));
    }

    @Test
    void closing_needs_the_secretary_a_fresh_etag_and_a_quorum_with_the_chair() {
        var id = flow.scoring("tq").assessmentId();
        var etag = Flow.etag("tq.office", id);
        refused(428, "precondition-required", () -> Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/scoring-closure", id)
                .then());
        refused(412, "stale", () -> Flow.close("tq.office", id, "\"v99\""));
        refused(409, "chair-missing", () -> Flow.close("tq.office", id, etag));
        for (var member : List.of("tq.member1", "tq.member2", "tq.member3")) {
            Flow.score(member, id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        }
        refused(409, "chair-missing", () -> Flow.close("tq.office", id, etag));
        refused(403, "wrong-position", () -> Flow.close("tq.member1", id, etag));
        refused(403, "not-a-council-member", () -> Flow.close("tn.office", id, etag));
        Flow.score("tq.chair", id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.close("tq.office", id, etag).statusCode(200);
        refused(412, "stale", () -> Flow.close("tq.office", id, etag));
        refused(409, "wrong-state", () -> Flow.close("tq.office", id)).body("state", equalTo("AGREED"));
        refused(409, "wrong-state", () -> Flow.score("tq.member1", id, Flow.sheet(82, Stars.FOUR)));
        refused(403, "role-required", () -> Flow.confirm("tq.office", id));
        refused(403, "not-a-council-member", () -> Flow.as("tn.chair")
                .header("If-Match", etag)
                .post("/api/v1/assessments/{id}/agreed-sheet/confirmation", id)
                .then());
    }

    @Test
    void steps_out_of_order_are_refused() {
        var id = flow.received();
        String councilId = Flow.founded("tq").path("id");
        refused(409, "wrong-state", () -> flow.report("tq.office", id));
        refused(409, "not-of-this-council", () -> flow.meet("tq.office", councilId, id));
        Flow.assign("tq.office", councilId, id).statusCode(200);
        refused(409, "consulting-report-missing", () -> flow.meet("tq.office", councilId, id));
        refused(409, "wrong-state", () -> Flow.assign("tq.office", councilId, id));
        refused(409, "wrong-state", () -> Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR)));
        refused(409, "wrong-state", () -> flow.decide("tq.authority", "1/QĐ", "RECOGNISED", id));
        refused(409, "wrong-state", () -> Flow.as("tq.office")
                .body(Map.of("summary", "…"))
                .post("/api/v1/assessments/{id}/deliberations", id)
                .then());
    }

    @Test
    void assignments_are_all_or_none_and_stay_in_the_province() {
        var here = flow.received();
        var there = flow.received("19", "02185", "tn.office");
        String councilId = Flow.founded("tq").path("id");
        refused(409, "not-of-this-council", () -> Flow.assign("tq.office", councilId, here, there))
                .body("assessmentIds", equalTo(List.of(there)));
        refused(403, "outside-area", () -> Flow.assign("tn.office", councilId, there));
        refused(400, "invalid-input", () -> Flow.assign("tq.office", councilId, here, here))
                .body("errors[0].code", equalTo("duplicate"));
        refused(
                404,
                "no-such-assessment",
                () -> Flow.assign("tq.office", councilId, UUID.randomUUID().toString()));
        refused(403, "outside-area", () -> Flow.as("tn.office")
                .get("/api/v1/assessments/{id}", here)
                .then());
    }

    @Test
    void attendance_names_members_of_the_council_once() {
        var sitting = flow.scoring("tq");
        var stranger = UUID.randomUUID().toString();
        var chair = sitting.memberIds().getFirst();
        refused(
                        400,
                        "invalid-input",
                        () -> Flow.attend("tq.office", sitting.meetingId(), List.of(chair, chair, stranger)))
                .body("errors.pointer", equalTo(List.of("/present/1", "/present/2")))
                .body("errors.code", equalTo(List.of("duplicate", "no-such-member")));
    }

    @Test
    void a_council_that_breaks_its_rules_is_refused_with_all_faults() {
        var body = Flow.council("tq");
        body.put("provinceCode", "99");
        body.put("decision", Map.of("number", "15", "signedOn", "2999-01-01"));
        body.put(
                "members",
                List.of(
                        Flow.member("tq.chair", "CHAIR"),
                        Flow.member("tq.chair", "CHAIR"),
                        Flow.member("x", "SECRETARY")));
        refused(400, "invalid-input", () -> Flow.as("tq.office")
                        .body(body)
                        .post("/api/v1/councils")
                        .then())
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "no-such-province", "in-the-future", "duplicate", "one-chair", "too-few-voting"));
        body.put(
                "operatingRules",
                Map.of(
                        "quorumPercent",
                        1,
                        "maxSpread",
                        50,
                        "document",
                        Map.of("number", "1", "signedOn", "2026-10-01")));
        body.put("colour", "red");
        refused(400, "invalid-input", () -> Flow.as("tq.office")
                        .body(body)
                        .post("/api/v1/councils")
                        .then())
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/operatingRules/quorumPercent", "/operatingRules/maxSpread", "/colour"));
        refused(403, "outside-area", () -> Flow.as("tn.office")
                .body(Flow.council("tq"))
                .post("/api/v1/councils")
                .then());
        refused(403, "role-required", () -> Flow.as("tq.chair")
                .body(Flow.council("tq"))
                .post("/api/v1/councils")
                .then());
        refused(403, "forbidden", () -> Flow.as("tq.office")
                .body(Flow.council("central"))
                .post("/api/v1/councils")
                .then());
    }

    @Test
    void a_council_changes_by_its_etag_and_keeps_its_members_ids() {
        var founded = Flow.founded("tq");
        String id = founded.path("id");
        var body = Flow.council("tq");
        body.put("name", "Hội đồng mới");
        refused(428, "precondition-required", () -> Flow.as("tq.office")
                .body(body)
                .put("/api/v1/councils/" + id)
                .then());
        var changed = Flow.as("tq.office")
                .header("If-Match", founded.header("ETag"))
                .body(body)
                .put("/api/v1/councils/" + id);
        changed.then().statusCode(200).body("name", equalTo("Hội đồng mới"));
        assertEquals(founded.<List<String>>path("members.id"), changed.<List<String>>path("members.id"));
        refused(412, "stale", () -> Flow.as("tq.office")
                .header("If-Match", founded.header("ETag"))
                .body(body)
                .put("/api/v1/councils/" + id)
                .then());
        refused(403, "outside-area", () -> Flow.as("tn.office")
                .get("/api/v1/councils/" + id)
                .then());
        refused(404, "no-such-council", () -> Flow.as("tq.office")
                .get("/api/v1/councils/" + UUID.randomUUID())
                .then());
    }

    @Test
    void a_decision_is_not_dated_in_the_future_nor_before_what_it_rests_on() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        refused(
                        400,
                        "invalid-input",
                        () -> Flow.decide("tq.authority", "1/QĐ-A", flow.today().plusDays(1), "RECOGNISED", id))
                .body("errors[0].pointer", equalTo("/signedOn"))
                .body("errors[0].code", equalTo("in-the-future"));
        refused(
                        400,
                        "invalid-input",
                        () -> Flow.decide("tq.authority", "1/QĐ-A", flow.today().minusDays(1), "RECOGNISED", id))
                .body("errors[0].code", equalTo("before"));
        refused(409, "wrong-outcome", () -> flow.decide("tq.authority", "1/QĐ-A", "FORWARDED", id));
        refused(403, "outside-area", () -> flow.decide("tn.authority", "1/QĐ-A", "RECOGNISED", id));
        refused(403, "role-required", () -> flow.decide("tq.office", "1/QĐ-A", "RECOGNISED", id));
        refused(403, "forbidden", () -> flow.decide("central.authority", "1/QĐ-A", "RECOGNISED", id));
        refused(409, "decision-needed", () -> Flow.as("tq.office")
                .body(Map.of("number", "21/TB", "signedOn", flow.today().toString()))
                .post("/api/v1/assessments/{id}/notices", id)
                .then());
    }

    @Test
    void a_decision_number_is_used_once_a_year_and_a_decision_is_all_or_none() {
        var first = flow.confirmed("tq", 84, Stars.FOUR);
        var second = flow.confirmed("tq", 60, Stars.THREE);
        var unscored = flow.received();
        refused(409, "wrong-state", () -> flow.decide("tq.authority", "2/QĐ-B", "RECOGNISED", first, unscored));
        flow.decide("tq.authority", "2/QĐ-B", "RECOGNISED", first).statusCode(201);
        refused(409, "decision-number-taken", () -> flow.decide("tq.authority", "2/QĐ-B", "RECOGNISED", second));
        refused(409, "wrong-state", () -> flow.decide("tq.authority", "3/QĐ-B", "RECOGNISED", first));
        flow.decide("tq.authority", "3/QĐ-B", "RECOGNISED", second)
                .statusCode(201)
                .body("items[0].stars", equalTo(3));
    }

    @Test
    void a_rule_that_refuses_the_product_ends_the_assessment() {
        var id = flow.scoring("tq").assessmentId();
        refused(400, "invalid-input", () -> Flow.as("tq.office")
                        .body(Map.of("findings", List.of(Map.of("rule", "stop:77", "evidence", "x"))))
                        .put("/api/v1/assessments/{id}/rule-findings", id)
                        .then())
                .body("errors[0].code", equalTo("no-such-rule"));
        Flow.as("tq.office")
                .body(Map.of("findings", List.of(Map.of("rule", "disqualify:1.1", "evidence", "Biên bản 3"))))
                .put("/api/v1/assessments/{id}/rule-findings", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        refused(409, "wrong-state", () -> Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR)));
    }

    @Test
    void a_stop_raised_by_the_council_lowers_every_sheet_before_totals_are_compared() {
        var id = flow.scoring("tq").assessmentId();
        for (var who : List.of("tq.chair", "tq.member1", "tq.member2")) {
            Flow.score(who, id, Flow.sheet(93, Stars.FIVE)).statusCode(200).body("total", equalTo(93));
        }
        Flow.as("tq.office")
                .body(Map.of("findings", List.of(Map.of("rule", "stop:6.1.1", "evidence", "Biên bản 4"))))
                .put("/api/v1/assessments/{id}/rule-findings", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SCORING"));
        int total = Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/score-sheets/me", id)
                .path("total");
        Flow.close("tq.office", id).statusCode(200).body("sum", equalTo(3 * total));
        Flow.confirm("tq.chair", id).statusCode(200);
        Flow.as("tq.chair")
                .get("/api/v1/assessments/{id}/result", id)
                .then()
                .body("stops.id", equalTo(List.of("stop:6.1.1")))
                .body("stars", equalTo(2));
    }

    @Test
    void without_a_token_nothing_but_the_forms_is_answered() {
        for (var path : List.of("/assessments", "/councils", "/decisions", "/assessment-results", "/source-systems")) {
            given().get("/api/v1" + path).then().statusCode(401).body("type", equalTo("/problems/token-required"));
        }
        Flow.as("tq.producer").get("/api/v1/assessments").then().statusCode(403);
        Flow.as("tq.office")
                .get("/api/v1/assessments?colour=red")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-filter"));
    }

    @Test
    void a_repeated_post_with_a_key_is_one_decision() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        var body = Map.of(
                "number",
                "9/QĐ-K",
                "signedOn",
                flow.today().toString(),
                "signer",
                Map.of("name", "B", "position", "Chủ tịch"),
                "items",
                List.of(Map.of("assessmentId", id, "outcome", "RECOGNISED")));
        var key = UUID.randomUUID().toString();
        var first = Flow.as("tq.authority")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/decisions");
        var again = Flow.as("tq.authority")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/decisions");
        first.then().statusCode(201);
        assertEquals(first.asString(), again.asString());
        assertEquals(201, again.statusCode());
    }
}
