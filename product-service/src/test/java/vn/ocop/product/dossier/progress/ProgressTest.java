package vn.ocop.product.dossier.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ProgressTest {

    @Inject
    Stored stored;

    @Test
    void readers_come_with_an_assignment_and_go_with_a_conflict() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        var assessment = Ids.next();
        stored.assessed(assessment, dossier, 1, "RECEIVED", "OPENED", "[]");
        stored.assessed(assessment, dossier, 2, "UNDER_REVIEW", "ASSIGNED", "[\"member.a\", \"member.b\"]");
        flow.awaitState(dossier, "UNDER_ASSESSMENT");
        assertEquals(200, read("member.a", dossier));
        assertEquals(200, read("member.b", dossier));
        assertEquals(403, read("member.c", dossier));
        Flow.as("member.a", "08", "council-member")
                .get(Flow.API + "/dossiers")
                .then()
                .body("items.id", contains(dossier));

        stored.assessed(assessment, dossier, 3, "UNDER_REVIEW", "CONFLICT_DECLARED", "[\"member.b\"]");
        Await.until("member.a has lost it", () -> read("member.a", dossier) == 403);
        assertEquals(200, read("member.b", dossier));
    }

    @Test
    void a_decision_ends_the_dossier_and_shows_on_it() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        var assessment = Ids.next();
        stored.assessed(assessment, dossier, 1, "DECIDED", "DECIDED", "[]");
        stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.decision-recorded.v1", assessment, 2, """
                {"decisionId": "%s", "number": "3981/QĐ-UBND", "signedOn": "%s", "assessmentId": "%s", "dossierId": "%s",
                 "outcome": "RECOGNISED", "stars": 4, "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        Ids.next(), Flow.today(), assessment, dossier));
        Await.until("decision shown", () -> "3981/QĐ-UBND"
                .equals(flow.producer().get(Flow.API + "/dossiers/" + dossier).path("decision.number")));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .body("state", equalTo("DECIDED"))
                .body("decision.stars", equalTo(4));
        var payload = stored.payloads(dossier, "dossier-changed").getLast();
        assertEquals("DECIDED", io.restassured.path.json.JsonPath.from(payload).getString("change"));
        String product = flow.producer().get(Flow.API + "/dossiers/" + dossier).path("productId");
        flow.open(product); // the next dossier may be opened
    }

    @Test
    void a_corrected_decision_shows_its_right_number_and_a_withdrawn_one_shows_no_more() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        var assessment = Ids.next();
        stored.assessed(assessment, dossier, 1, "DECIDED", "DECIDED", "[]");
        decision("decision-recorded", assessment, dossier, 2, "3981/QĐ-UBND");
        decision("decision-corrected", assessment, dossier, 3, "3918/QĐ-UBND");
        Await.until("corrected", () -> "3918/QĐ-UBND".equals(number(flow, dossier)));
        stored.assessed(assessment, dossier, 4, "WITHDRAWN", "RECOGNITION_WITHDRAWN", "[]");
        decision("decision-withdrawn", assessment, dossier, 5, "4300/QĐ-UBND");
        Await.until("withdrawn", () -> number(flow, dossier) == null);
        flow.producer().get(Flow.API + "/dossiers/" + dossier).then().body("state", equalTo("DECIDED"));
    }

    @Test
    void an_ended_dossier_may_be_opened_again_though_the_producer_has_opened_another() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        stored.assessed(Ids.next(), dossier, 1, "NOT_REACHED", "NOT_REACHED", "[]");
        flow.awaitState(dossier, "DECIDED");
        String product = flow.producer().get(Flow.API + "/dossiers/" + dossier).path("productId");
        flow.open(product);
        var redo = Ids.next();
        stored.assessed(redo, dossier, 1, "UNDER_REVIEW", "ASSIGNED", "[]");
        flow.awaitState(dossier, "UNDER_ASSESSMENT");
    }

    @Test
    void more_papers_may_be_asked_for() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        var assessment = Ids.next();
        stored.assessed(assessment, dossier, 1, "UNDER_REVIEW", "COMPLETION_REQUESTED", "[]");
        flow.awaitState(dossier, "COMPLETION_REQUESTED");
        stored.assessed(assessment, dossier, 2, "UNDER_REVIEW", "READERS_CHANGED", "[\"member1\"]");
        Await.until(
                "the reader",
                () -> stored.count("select count(*) as n from dossier_reader where assessment_id = ?", assessment)
                        == 1);
        flow.awaitState(dossier, "COMPLETION_REQUESTED");
        Flow.id(flow.upload(dossier));
        stored.assessed(assessment, dossier, 3, "SCORING", "SCORING_STARTED", "[]");
        flow.awaitState(dossier, "UNDER_ASSESSMENT");
    }

    @Test
    void an_event_about_an_unknown_dossier_is_parked() throws Exception {
        var assessment = Ids.next();
        stored.assessed(assessment, Ids.next().toString(), 1, "RECEIVED", "OPENED", "[]");
        Await.until(
                "parked", () -> stored.count("select count(*) as n from dead_letter where key = ?", assessment) == 1);
        assertEquals(
                List.of(),
                stored.query(
                        "select 'x' as it from dossier_assessment where assessment_id = ?", assessment.toString()));
    }

    private void decision(String type, UUID assessment, String dossier, long version, String number) {
        stored.send(Topics.ASSESSMENT, "vn.ocop.assessment." + type + ".v1", assessment, version, """
                {"decisionId": "%s", "number": "%s", "signedOn": "%s", "assessmentId": "%s", "dossierId": "%s",
                 "outcome": "RECOGNISED", "stars": 4, "recordedAt": "2026-11-21T00:00:00Z"}
                """.formatted(
                        assessment, number, Flow.today(), assessment, dossier));
    }

    private static String number(Flow flow, String dossier) {
        return flow.producer().get(Flow.API + "/dossiers/" + dossier).path("decision.number");
    }

    private static int read(String username, String dossier) {
        return Flow.as(username, "08", "council-member")
                .get(Flow.API + "/dossiers/" + dossier)
                .statusCode();
    }
}
