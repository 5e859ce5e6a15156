package vn.ocop.product.dossier.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
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
class CompletionTest {

    private static final String ITEMS = """
            [{"criterion": "1.2", "what": "Hợp đồng"}, {"documentType": "OTHER", "what": "Phiếu kiểm nghiệm"}]""";

    @Inject
    Stored stored;

    private final UUID assessment = Ids.next();
    private final UUID request = Ids.next();

    @Test
    void the_producer_completes_what_was_asked_for_and_sends_it_straight_back() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        complete(flow, dossier, null).statusCode(409).body("type", equalTo("/problems/dossier-wrong-state"));
        var first = JsonPath.from(stored.payloads(dossier, "dossier-forwarded").getLast());
        changed(dossier, 1, "RECEIVED", "COMPLETION_REQUESTED", request);
        awaitState(flow, dossier, "COMPLETION_REQUESTED");
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .body("completionRequests.id", contains(request.toString()))
                .body("completionRequests[0].answerBy", equalTo("2027-01-15"))
                .body("completionRequests[0].items.what", contains("Hợp đồng", "Phiếu kiểm nghiệm"));

        complete(flow, dossier, null).statusCode(409).body("type", equalTo("/problems/nothing-completed"));
        var answers = new LinkedHashMap<>(Flow.answers(11));
        answers.put("1.1", 0);
        flow.assess(dossier, answers)
                .statusCode(409)
                .body("type", equalTo("/problems/not-asked-for"))
                .body("notAskedFor", contains("1.1"));
        answers = new LinkedHashMap<>(Flow.answers(11));
        answers.put("1.2", 1);
        flow.assess(dossier, answers).statusCode(200);
        paper(flow, dossier, "TEST_REPORT", "\"8\"").statusCode(409).body("type", equalTo("/problems/not-asked-for"));
        paper(flow, dossier, "TEST_REPORT", "\"8\", \"1.2\"").statusCode(201);
        paper(flow, dossier, "OTHER", "").statusCode(201);
        complete(flow, dossier, "Đã bổ sung").statusCode(200).body("state", equalTo("FORWARDED"));
        complete(flow, dossier, "Lần nữa").statusCode(409);

        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier)
                .then()
                .body("completionRequests.answeredIn", contains(2));
        var sent = JsonPath.from(stored.payloads(dossier, "dossier-forwarded").getLast());
        assertTrue(sent.getLong("version") > first.getLong("version"));
        assertEquals(request.toString(), sent.getString("completion.requestId"));
        assertEquals(Flow.today().toString(), sent.getString("completion.completedOn"));
        assertEquals("Đã bổ sung", sent.getString("completion.note"));
        assertEquals(1, sent.getInt("answers.'1.2'"));
        assertEquals(
                first.getList("evidence").size() + 2, sent.getList("evidence").size());
        assertEquals(first.getString("communeReport"), sent.getString("communeReport"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/versions/2")
                .then()
                .body("change", equalTo("COMPLETED"))
                .body("receipts", hasSize(1))
                .body("communeReport.recommendation", equalTo("FORWARD"));
    }

    @Test
    void what_was_under_way_before_the_answer_does_not_ask_again_and_the_next_request_does() throws Exception {
        var flow = new Flow();
        var dossier = flow.forwarded();
        changed(dossier, 1, "RECEIVED", "COMPLETION_REQUESTED", request);
        awaitState(flow, dossier, "COMPLETION_REQUESTED");
        changed(dossier, 2, "UNDER_REVIEW", "ASSIGNED", request);
        Await.until(
                "assigned",
                () -> stored.count(
                                "select count(*) as n from dossier_assessment where assessment_id = ? and state = 'UNDER_REVIEW'",
                                assessment)
                        == 1);
        awaitState(flow, dossier, "COMPLETION_REQUESTED");
        complete(flow, dossier, "Giấy tờ không còn cấp").statusCode(200);

        changed(dossier, 3, "UNDER_REVIEW", "READERS_CHANGED", request);
        awaitState(flow, dossier, "UNDER_ASSESSMENT");
        var next = Ids.next();
        changed(dossier, 4, "UNDER_REVIEW", "COMPLETION_REQUESTED", next);
        awaitState(flow, dossier, "COMPLETION_REQUESTED");
        complete(flow, dossier, null).statusCode(409).body("type", equalTo("/problems/nothing-completed"));
        changed(dossier, 5, "UNDER_REVIEW", "COMPLETION_CLOSED", null);
        awaitState(flow, dossier, "UNDER_ASSESSMENT");
        complete(flow, dossier, "Muộn").statusCode(409).body("type", equalTo("/problems/dossier-wrong-state"));
    }

    private void changed(String dossier, long version, String state, String change, UUID asked) {
        var completion = asked == null ? "null" : """
                {"requestId": "%s", "dossierVersion": 1, "askedOn": "2026-11-22", "answerBy": "2027-01-15", "items": %s}
                """.formatted(asked, ITEMS);
        stored.send(Topics.ASSESSMENT, "vn.ocop.assessment.assessment-changed.v1", assessment, version, """
                {"assessmentId": "%s", "dossierId": "%s", "productId": "%s", "level": "PROVINCE", "state": "%s", "readers": [],
                 "change": "%s", "productSet": 11, "completion": %s}
                """.formatted(
                        assessment, dossier, assessment, state, change, completion));
    }

    private static ValidatableResponse complete(Flow flow, String dossier, String note) {
        return flow.producer()
                .header("If-Match", flow.etag(dossier))
                .body(note == null ? Map.of() : Map.of("note", note))
                .post(Flow.API + "/dossiers/" + dossier + "/completion")
                .then();
    }

    private static ValidatableResponse paper(Flow flow, String dossier, String type, String criteria) {
        var metadata = "{\"documentType\": \"%s\", \"criteria\": [%s]}".formatted(type, criteria);
        return flow.upload(dossier, metadata, "proof.pdf", Flow.PDF, "application/pdf")
                .then();
    }

    private static void awaitState(Flow flow, String dossier, String state) throws Exception {
        Await.until(
                state,
                () -> state.equals(
                        flow.producer().get(Flow.API + "/dossiers/" + dossier).path("state")));
    }
}
