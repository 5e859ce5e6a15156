package vn.ocop.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What follows a central result below 90, and the ministry's order to assess again. Numbers of decisions are each test's own. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FollowUpTest {

    @Inject
    Flow flow;

    @Test
    void the_province_recognises_four_stars_on_the_centres_result() {
        var central = returned("6201/QĐ-UBND", 85, Stars.FOUR);
        flow.decide("tq.authority", "6202/QĐ-UBND", "RECOGNISED", central)
                .statusCode(409)
                .body("type", equalTo("/problems/follow-up-missing"));
        choose("tn.office", central, Map.of("choice", "RECOGNISE")).statusCode(403);
        choose("central.office", central, Map.of("choice", "RECOGNISE")).statusCode(403);
        choose("tq.office", central, Map.of("choice", "RECOGNISE"))
                .statusCode(201)
                .body("state", equalTo("RETURNED_TO_PROVINCE"))
                .body("followUp", equalTo("RECOGNISE"));
        choose("tq.office", central, again()).statusCode(409).body("type", equalTo("/problems/already-chosen"));
        flow.decide("central.authority", "6202/QĐ-BNNMT", "RECOGNISED", central).statusCode(403);
        flow.decide("tn.authority", "6202/QĐ-UBND", "RECOGNISED", central).statusCode(403);
        flow.decide("tq.authority", "6202/QĐ-UBND", "FORWARDED", central).statusCode(409);
        notice("central.office", central, "62/TB").statusCode(409);
        flow.decide("tq.authority", "6202/QĐ-UBND", "RECOGNISED", central)
                .statusCode(201)
                .body("issuer.level", equalTo("PROVINCE"))
                .body("items[0].stars", equalTo(4));

        assertEquals("DECIDED", state(central));
        assertEquals(List.of("4|PROVINCE|08"), flow.query("""
                        select concat_ws('|', data::jsonb->>'stars', data::jsonb->'issuer'->>'level', data::jsonb->'issuer'->>'provinceCode') as v
                        from event where key = ?::uuid and type = 'vn.ocop.assessment.decision-recorded.v1'""", central));
        assertEquals(
                List.of("CONFIRMED", "RETURNED_TO_PROVINCE", "FOLLOW_UP_CHOSEN", "DECIDED"),
                flow.changes(central).subList(4, 8));
    }

    @Test
    void the_province_assesses_again_and_may_send_the_product_up_once_more() {
        var central = returned("6203/QĐ-UBND", 85, Stars.FOUR);
        choose("tq.office", central, Map.of("choice", "ASSESS_AGAIN"))
                .statusCode(400)
                .body("errors.pointer", contains("/document"));
        String again = choose("tq.office", central, again())
                .statusCode(201)
                .body("level", equalTo("PROVINCE"))
                .body("state", equalTo("RECEIVED"))
                .body("councilId", nullValue())
                .body("previousId", equalTo(central))
                .extract()
                .path("id");
        assertEquals("RETURNED_TO_PROVINCE", state(central));

        flow.scoring("tq", again);
        flow.confirmed("tq", again, 94, Stars.FIVE);
        flow.decide("tq.authority", "6204/QĐ-UBND", "FORWARDED", again).statusCode(201);
        propose(again).statusCode(201).body("previousId", equalTo(again)).body("id", not(equalTo(central)));
        propose(again).statusCode(409).body("type", equalTo("/problems/already-opened"));
    }

    @Test
    void below_three_stars_nothing_is_recognised_and_the_province_may_let_it_rest() {
        var central = returned("6205/QĐ-UBND", 40, Stars.TWO);
        choose("tq.office", central, Map.of("choice", "RECOGNISE"))
                .statusCode(409)
                .body("type", equalTo("/problems/notice-not-decision"));
        choose("tq.office", central, body("END")).statusCode(201).body("state", equalTo("NOT_REACHED"));
        order(central).statusCode(201).body("level", equalTo("PROVINCE")).body("previousId", equalTo(central));
    }

    @Test
    void from_three_stars_on_the_product_is_not_let_rest() {
        var central = returned("6206/QĐ-UBND", 60, Stars.THREE);
        choose("tq.office", central, body("END")).statusCode(409).body("type", equalTo("/problems/decision-needed"));
    }

    @Test
    void the_ministry_orders_an_assessment_to_be_done_again() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        order(id).statusCode(409).body("type", equalTo("/problems/wrong-state"));
        flow.decide("tq.authority", "6207/QĐ-UBND", "RECOGNISED", id).statusCode(201);
        Flow.as("tq.office")
                .body(orderOf("2026-11-01"))
                .post("/api/v1/assessments/{id}/redo-orders", id)
                .then()
                .statusCode(403);
        Flow.as("central.office")
                .body(orderOf(flow.today().plusDays(1).toString()))
                .post("/api/v1/assessments/{id}/redo-orders", id)
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        String again = order(id)
                .statusCode(201)
                .body("previousId", equalTo(id))
                .body("level", equalTo("PROVINCE"))
                .body("state", equalTo("RECEIVED"))
                .extract()
                .path("id");
        order(id).statusCode(409).body("type", equalTo("/problems/already-followed"));
        assertEquals("DECIDED", state(id));
        assertEquals(
                List.of("9001/BNNMT|" + again),
                flow.query("select number || '|' || opened_id as v from redo_order where assessment_id = ?::uuid", id));

        flow.scoring("tq", again);
        flow.confirmed("tq", again, 60, Stars.THREE);
        flow.decide("tq.authority", "6208/QĐ-UBND", "RECOGNISED", again)
                .statusCode(201)
                .body("items[0].stars", equalTo(3));
    }

    @Test
    void after_a_withdrawal_a_new_assessment_may_be_ordered() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        String decision = flow.decide("tq.authority", "6209/QĐ-UBND", "RECOGNISED", id)
                .extract()
                .path("id");
        var today = flow.today().toString();
        Flow.as("tq.authority")
                .header("If-Match", "\"v0\"")
                .body(Map.of(
                        "reason",
                        "Công nhận sai",
                        "request",
                        Map.of("number", "9001/BNNMT", "signedOn", today),
                        "document",
                        Map.of(
                                "number",
                                "6210/QĐ-UBND",
                                "signedOn",
                                today,
                                "signer",
                                Map.of("name", "B", "position", "CT"))))
                .post("/api/v1/decisions/{id}/withdrawal", decision)
                .then()
                .statusCode(201);
        order(id).statusCode(201).body("previousId", equalTo(id)).body("state", equalTo("RECEIVED"));
    }

    @Test
    void what_is_on_its_way_to_the_centre_is_not_done_again() {
        var five = flow.confirmed("tq", 93, Stars.FIVE);
        flow.decide("tq.authority", "6211/QĐ-UBND", "FORWARDED", five).statusCode(201);
        order(five).statusCode(409).body("type", equalTo("/problems/wrong-state"));
    }

    // ---- steps

    /** A central assessment that was returned with that result. */
    private String returned(String number, int total, Stars stars) {
        var five = flow.confirmed("tq", 93, Stars.FIVE);
        flow.decide("tq.authority", number, "FORWARDED", five).statusCode(201);
        String central = propose(five).statusCode(201).extract().path("id");
        flow.scoring("central", central);
        flow.confirmed("central", central, total, stars);
        notice("central.office", central, "9/TB").statusCode(201).body("state", equalTo("RETURNED_TO_PROVINCE"));
        return central;
    }

    private static ValidatableResponse propose(String id) {
        return Flow.as("tq.office")
                .post("/api/v1/assessments/{id}/central-proposal", id)
                .then();
    }

    private ValidatableResponse notice(String username, String id, String number) {
        return Flow.as(username)
                .body(Map.of("number", number, "signedOn", flow.today().toString()))
                .post("/api/v1/assessments/{id}/notices", id)
                .then();
    }

    private static ValidatableResponse choose(String username, String id, Map<String, ?> body) {
        return Flow.as(username)
                .body(body)
                .post("/api/v1/assessments/{id}/follow-up", id)
                .then();
    }

    private Map<String, Object> again() {
        return body("ASSESS_AGAIN");
    }

    private Map<String, Object> body(String choice) {
        return Map.of(
                "choice",
                choice,
                "document",
                Map.of("number", "812/UBND-NN", "signedOn", flow.today().toString()));
    }

    private ValidatableResponse order(String id) {
        return Flow.as("central.authority")
                .body(orderOf(flow.today().toString()))
                .post("/api/v1/assessments/{id}/redo-orders", id)
                .then();
    }

    private static Map<String, Object> orderOf(String signedOn) {
        return Map.of("reason", "Chấm sai", "document", Map.of("number", "9001/BNNMT", "signedOn", signedOn));
    }

    private static String state(String id) {
        return Flow.as("tq.office").get("/api/v1/assessments/{id}", id).path("state");
    }
}
