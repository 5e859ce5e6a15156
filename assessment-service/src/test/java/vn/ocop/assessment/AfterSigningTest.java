package vn.ocop.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Corrections and withdrawals of decisions. Numbers of decisions are each test's own. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AfterSigningTest {

    private static final Map<String, String> SIGNER = Map.of("name", "Trần Thị C", "position", "Phó Chủ tịch");

    @Inject
    Flow flow;

    @Inject
    Db db;

    @Test
    void a_slip_of_the_pen_is_put_right_and_what_it_said_stays_readable() {
        var id = four();
        var decision = decided("6101/QĐ-UBND", id);
        correct(decision, slip(Map.of("number", "6110/QĐ-UBND")))
                .statusCode(201)
                .body("number", equalTo("6110/QĐ-UBND"))
                .body("corrections[0].before.number", equalTo("6101/QĐ-UBND"));
        correct(
                        decision,
                        slip(Map.of(
                                "signer",
                                SIGNER,
                                "productNames",
                                List.of(Map.of("assessmentId", id, "name", "Chè Shan tuyết cổ thụ")))))
                .statusCode(201);

        Flow.as("tq.office")
                .get("/api/v1/decisions/{id}", decision)
                .then()
                .header("ETag", equalTo("\"v2\""))
                .body("number", equalTo("6110/QĐ-UBND"))
                .body("signer.name", equalTo("Trần Thị C"))
                .body("items[0].productName", equalTo("Chè Shan tuyết cổ thụ"))
                .body("items[0].stars", equalTo(4))
                .body("items[0].standing", equalTo("IN_FORCE"))
                .body("corrections.kind", contains("CLERICAL", "CLERICAL"))
                .body("corrections.reason", contains("Ghi nhầm", "Ghi nhầm"))
                .body("corrections.recordedBy", contains("tq.authority", "tq.authority"))
                .body("corrections[1].before.number", equalTo("6110/QĐ-UBND"))
                .body("corrections[1].before.signer.name", equalTo("Nguyễn Văn B"))
                .body("corrections[1].before.items[0].productName", equalTo("Chè Shan tuyết"));
        assertEquals(List.of("6110/QĐ-UBND", "6110/QĐ-UBND"), told(id, "decision-corrected", "number"));
        assertEquals("DECIDED", state(id));
        var other = four();
        flow.decide("tq.authority", "6110/QĐ-UBND", "RECOGNISED", other)
                .statusCode(409)
                .body("type", equalTo("/problems/decision-number-taken"));
        decided("6101/QĐ-UBND", other); // the number was never the first one's
    }

    @Test
    void a_slip_of_the_pen_is_never_about_stars_or_products() {
        var decision = decided("6102/QĐ-UBND", four());
        var before = flow.stored();
        correct(decision, slip(Map.of("remove", List.of())))
                .statusCode(400)
                .body("errors.code", contains("not-for-this-kind"));
        correct(decision, slip(Map.of("stars", 5))).statusCode(400);
        correct(decision, slip(Map.of("number", "6102/QĐ-UBND")))
                .statusCode(400)
                .body("errors.code", contains("no-change"));
        correct("tn.authority", decision, slip(Map.of("number", "1"))).statusCode(403);
        correct("tq.office", decision, slip(Map.of("number", "1"))).statusCode(403);
        Flow.as("tq.authority")
                .body(slip(Map.of("number", "1")))
                .post("/api/v1/decisions/{id}/corrections", decision)
                .then()
                .statusCode(428);
        Flow.as("tq.authority")
                .header("If-Match", "\"v7\"")
                .body(slip(Map.of("number", "1")))
                .post("/api/v1/decisions/{id}/corrections", decision)
                .then()
                .statusCode(412);
        assertEquals(before, flow.stored());
    }

    @Test
    void an_amending_decision_takes_products_out_and_in_and_what_left_may_be_decided_again() {
        var stays = four();
        var leaves = four();
        var comes = four();
        var decision = decided("6103/QĐ-UBND", stays, leaves);
        correct(decision, amending("6104/QĐ-UBND", List.of(leaves), List.of(comes)))
                .statusCode(201)
                .body("number", equalTo("6103/QĐ-UBND"))
                .body("items.find { it.assessmentId == '" + leaves + "' }.standing", equalTo("REMOVED"))
                .body("items.find { it.assessmentId == '" + comes + "' }.stars", equalTo(4))
                .body("corrections[0].document.number", equalTo("6104/QĐ-UBND"))
                .body("corrections[0].before.items", hasSize(2));

        assertEquals(List.of("DECIDED", "CONFIRMED", "DECIDED"), List.of(state(stays), state(leaves), state(comes)));
        assertEquals(List.of("6104/QĐ-UBND"), told(comes, "decision-recorded", "number"));
        assertEquals(List.of("AMENDING"), told(leaves, "decision-withdrawn", "cause"));
        assertEquals(List.of(), told(stays, "decision-withdrawn", "cause"));

        decided("6105/QĐ-UBND", leaves);
        assertEquals("DECIDED", state(leaves));
        var recognitions = told(leaves, "decision-recorded", "recognitionId");
        assertEquals(leaves, recognitions.getFirst());
        assertEquals(2, recognitions.stream().distinct().count(), "the second recognition is another one");
        assertEquals(List.of(leaves), told(leaves, "decision-withdrawn", "recognitionId"));
    }

    @Test
    void an_amending_decision_is_signed_numbered_and_leaves_something() {
        var id = four();
        var free = four();
        var decision = decided("6106/QĐ-UBND", id);
        correct(decision, amending("6107/QĐ-UBND", List.of(id), List.of()))
                .statusCode(400)
                .body("errors.code", contains("nothing-left"));
        correct(decision, amending("6107/QĐ-UBND", List.of(free), List.of(id)))
                .statusCode(400)
                .body("errors.code", contains("not-in-decision", "duplicate"));
        correct(decision, amending("6106/QĐ-UBND", List.of(), List.of(free)))
                .statusCode(409)
                .body("type", equalTo("/problems/decision-number-taken"));
        correct(decision, Map.of("kind", "AMENDING", "reason", "x", "add", List.of(item(free))))
                .statusCode(400)
                .body("errors.pointer", contains("/document"));
        correct(decision, amending("6107/QĐ-UBND", flow.today().minusDays(1).toString(), List.of(), List.of(free)))
                .statusCode(400)
                .body("errors.code", contains("before"));
        correct(decision, amending("6107/QĐ-UBND", List.of(), List.of(flow.received())))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        assertEquals(0, changesOf(decision));
    }

    @Test
    void what_was_proposed_to_the_centre_cannot_be_taken_out_of_its_decision() {
        var five = flow.confirmed("tq", 93, Stars.FIVE);
        var stays = flow.confirmed("tq", 94, Stars.FIVE);
        String decision = flow.decide("tq.authority", "6108/QĐ-UBND", "FORWARDED", five, stays)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", five)
                .then()
                .statusCode(201);
        correct(decision, amending("6109/QĐ-UBND", List.of(five), List.of()))
                .statusCode(409)
                .body("type", equalTo("/problems/already-followed"));
        correct(decision, amending("6109/QĐ-UBND", List.of(stays), List.of())).statusCode(201);
        assertEquals("CONFIRMED", state(stays));
        withdraw("tq.authority", decision, withdrawal("6111/QĐ-UBND", null))
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-recognised"));
    }

    @Test
    void a_wrong_recognition_is_taken_back_on_the_ministrys_request() {
        var wrong = four();
        var right = four();
        var decision = decided("6112/QĐ-UBND", wrong, right);
        withdraw("tq.authority", decision, withdrawal("6113/QĐ-UBND", List.of(wrong)))
                .statusCode(201)
                .body("items.find { it.assessmentId == '" + wrong + "' }.standing", equalTo("WITHDRAWN"))
                .body("items.find { it.assessmentId == '" + right + "' }.standing", equalTo("IN_FORCE"))
                .body("corrections[0].kind", equalTo("WITHDRAWAL"))
                .body("corrections[0].request.number", equalTo("9001/BNNMT-VPĐP"))
                .body("corrections[0].before.items.standing", contains("IN_FORCE", "IN_FORCE"));

        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", wrong)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("stars", equalTo(4));
        assertEquals("DECIDED", state(right));
        assertEquals(List.of("WITHDRAWAL"), told(wrong, "decision-withdrawn", "cause"));
        assertEquals(List.of("6113/QĐ-UBND"), told(wrong, "decision-withdrawn", "number"));
        assertEquals(List.of(flow.today().toString()), told(wrong, "decision-withdrawn", "signedOn"));
        flow.decide("tq.authority", "6114/QĐ-UBND", "RECOGNISED", wrong)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        withdraw("tq.authority", decision, withdrawal("6115/QĐ-UBND", List.of(wrong)))
                .statusCode(400)
                .body("errors.code", contains("not-in-decision"));
        withdraw("tq.authority", decision, withdrawal("6115/QĐ-UBND", null)).statusCode(201);
        assertEquals("WITHDRAWN", state(right));
    }

    @Test
    void a_withdrawal_names_the_request_and_is_the_issuers() {
        var id = four();
        var decision = decided("6116/QĐ-UBND", id);
        var before = flow.stored();
        var body = new HashMap<>(withdrawal("6117/QĐ-UBND", null));
        body.remove("request");
        withdraw("tq.authority", decision, body).statusCode(400).body("errors.pointer", contains("/request"));
        body.put(
                "request",
                Map.of("number", "9001", "signedOn", flow.today().minusDays(1).toString()));
        withdraw("tq.authority", decision, body).statusCode(400).body("errors.pointer", contains("/request/signedOn"));
        withdraw("tn.authority", decision, withdrawal("6117/QĐ-UBND", null)).statusCode(403);
        withdraw("central.authority", decision, withdrawal("6117/QĐ-UBND", null))
                .statusCode(403);
        assertEquals(before, flow.stored());
        assertEquals("DECIDED", state(id));
    }

    @Test
    void the_record_refuses_to_be_overwritten_and_a_second_place_before_the_first_has_ended() {
        var id = four();
        var decision = decided("6118/QĐ-UBND", id, four());
        correct(decision, amending("6119/QĐ-UBND", List.of(id), List.of())).statusCode(201);
        refuses("update decision_change set reason = 'x' where decision_id = ?::uuid", decision);
        refuses("delete from decision_change where decision_id = ?::uuid", decision);
        refuses("delete from decision_item_end where assessment_id = ?::uuid", id);
        refuses("""
                insert into decision_item (decision_id, assessment_id, outcome, stars, attempt)
                select decision_id, assessment_id, outcome, stars, 3 from decision_item where assessment_id = ?::uuid""", id);
    }

    // ---- steps

    private void refuses(String sql, String id) {
        assertThrows(Db.Failed.class, () -> db.update(sql, id));
    }

    private String four() {
        return flow.confirmed("tq", 84, Stars.FOUR);
    }

    private String decided(String number, String... ids) {
        return flow.decide("tq.authority", number, "RECOGNISED", ids)
                .statusCode(201)
                .body("corrections", hasSize(0))
                .extract()
                .path("id");
    }

    private static ValidatableResponse correct(String decision, Map<String, ?> body) {
        return correct("tq.authority", decision, body);
    }

    private static ValidatableResponse correct(String username, String decision, Map<String, ?> body) {
        return post(username, decision, "corrections", body);
    }

    private static ValidatableResponse withdraw(String username, String decision, Map<String, ?> body) {
        return post(username, decision, "withdrawal", body);
    }

    private static ValidatableResponse post(String username, String decision, String what, Map<String, ?> body) {
        var etag = Flow.as("tq.office").get("/api/v1/decisions/{id}", decision).header("ETag");
        return Flow.as(username)
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1/decisions/{id}/" + what, decision)
                .then();
    }

    private static Map<String, Object> slip(Map<String, ?> what) {
        var body = new HashMap<String, Object>(what);
        body.put("kind", "CLERICAL");
        body.put("reason", "Ghi nhầm");
        return body;
    }

    private Map<String, Object> amending(String number, List<String> remove, List<String> add) {
        return amending(number, flow.today().toString(), remove, add);
    }

    private static Map<String, Object> amending(String number, String signedOn, List<String> remove, List<String> add) {
        return Map.of(
                "kind",
                "AMENDING",
                "reason",
                "Sửa đổi, bổ sung",
                "document",
                Map.of("number", number, "signedOn", signedOn, "signer", SIGNER),
                "remove",
                remove,
                "add",
                add.stream().map(AfterSigningTest::item).toList());
    }

    private static Map<String, String> item(String assessmentId) {
        return Map.of("assessmentId", assessmentId, "outcome", "RECOGNISED");
    }

    private Map<String, Object> withdrawal(String number, @Nullable List<String> ids) {
        var today = flow.today().toString();
        var body = new HashMap<String, Object>(Map.of(
                "request",
                Map.of("number", "9001/BNNMT-VPĐP", "signedOn", today),
                "document",
                Map.of("number", number, "signedOn", today, "signer", SIGNER),
                "reason",
                "Công nhận sai quy định"));
        if (ids != null) {
            body.put("assessmentIds", ids);
        }
        return body;
    }

    private static String state(String id) {
        return Flow.as("tq.office").get("/api/v1/assessments/{id}", id).path("state");
    }

    private int changesOf(String decision) {
        return flow.query("select id::text as v from decision_change where decision_id = ?::uuid", decision)
                .size();
    }

    private List<String> told(String assessmentId, String type, String field) {
        return flow.query(
                "select data::jsonb->>'" + field
                        + "' as v from event where key = ?::uuid and type = ? order by version",
                assessmentId,
                "vn.ocop.assessment." + type + ".v1");
    }
}
