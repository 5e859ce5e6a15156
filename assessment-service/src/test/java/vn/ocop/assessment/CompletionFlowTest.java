package vn.ocop.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.intake.ForwardedDossier;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.time.WorkingDays;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CompletionFlowTest {

    private static final String REQUESTS = "/api/v1/assessments/{id}/completion-requests";

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Inject
    WorkingDays workingDays;

    @Test
    void the_answer_goes_on_in_the_same_assessment_and_lets_scoring_start() {
        var dossier = Ids.next();
        var id = opened(dossier, "FIRST");
        var council = Flow.founded("tq").<String>path("id");
        var request = ask(id, 10)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .extract()
                .<String>path("id");
        Flow.assign("tq.office", council, id).statusCode(200);
        flow.report("tq.office", id);
        flow.meet("tq.office", council, id)
                .statusCode(409)
                .body("type", equalTo("/problems/completion-awaited"))
                .body("assessmentIds", contains(id));
        ask(id, 10).statusCode(409).body("type", equalTo("/problems/completion-still-open"));
        assertEquals(List.of("COMPLETION_REQUESTED " + request, "ASSIGNED " + request), told(id, 2));

        intake.open(answer(dossier, 2, "FIRST", request));
        intake.open(answer(dossier, 2, "FIRST", request));

        assertEquals(List.of("ASSIGNED " + request, "COMPLETED null"), told(id, 2));
        Flow.as("tq.member1")
                .get("/api/v1/assessments/{id}", id)
                .then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("dossierVersion", equalTo(2))
                .body("previousId", nullValue())
                .body("completionRequests.status", contains("ANSWERED"))
                .body("completionRequests.answeredIn", contains(2))
                .body("completionRequests[0].items.criterion", contains("1.2"));
        assertEquals(
                List.of(id),
                Flow.as("tq.office")
                        .get("/api/v1/assessments?dossierId=" + dossier)
                        .path("items.id"));
        flow.meet("tq.office", council, id).statusCode(201);
        ask(id, 10).statusCode(409).body("type", equalTo("/problems/wrong-state"));
        intake.open(answer(dossier, 3, "FIRST", request));
        assertEquals(
                List.of("2"),
                flow.query("select dossier_version::text as v from assessment where dossier_id = ?", dossier));
    }

    @Test
    void opinions_in_writing_wait_for_the_answer_too() {
        var id = opened(Ids.next(), "REASSESSMENT");
        var council = Flow.founded("tq").<String>path("id");
        var request = ask(id, 10).extract().<String>path("id");
        Flow.assign("tq.office", council, id).statusCode(200);
        flow.report("tq.office", id);
        askInWriting(council, id)
                .statusCode(409)
                .body("type", equalTo("/problems/completion-awaited"))
                .body("assessmentIds", contains(id));
        close("tq.office", id, request, "Tổ tư vấn đã tự xác minh").statusCode(200);
        askInWriting(council, id).statusCode(201);
    }

    private ValidatableResponse askInWriting(String council, String id) {
        return Flow.as("tq.office")
                .body(Map.of("answerBy", flow.today().plusDays(10).toString(), "assessmentIds", List.of(id)))
                .post("/api/v1/councils/{id}/written-opinions", council)
                .then();
    }

    @Test
    void the_office_closes_a_request_with_a_reason_and_asks_again() {
        var id = flow.received();
        var first = ask(id, 10).extract().<String>path("id");
        close("tn.office", id, first, "x").statusCode(403);
        close("tq.office", id, first, "").statusCode(400);
        close("tq.office", id, first, "Tổ tư vấn đã tự xác minh")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedFor", equalTo("Tổ tư vấn đã tự xác minh"));
        close("tq.office", id, first, "Lần nữa")
                .statusCode(409)
                .body("type", equalTo("/problems/completion-not-outstanding"));
        assertEquals(List.of("COMPLETION_REQUESTED " + first, "COMPLETION_CLOSED null"), told(id, 2));
        ask(id, 20).statusCode(200);

        Flow.as("tq.office").get(REQUESTS, id).then().body("status", contains("CLOSED", "OPEN"));
        Flow.as("tq.auditor")
                .get("/api/v1/assessments/{id}/case-file", id)
                .then()
                .body("entries.kind", hasItems("COMPLETION_REQUEST", "COMPLETION_CLOSING"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/dues?kind=COMPLETION&limit=200")
                .then()
                .body("items.findAll { it.id == '" + id + "' }.dueOn", contains(workingDay(20)));
    }

    @Test
    void a_lapsed_request_keeps_scoring_no_longer_and_is_answered_late() {
        var dossier = Ids.next();
        var id = opened(dossier, "FIRST");
        var council = Flow.founded("tq").<String>path("id");
        Flow.assign("tq.office", council, id).statusCode(200);
        flow.report("tq.office", id);
        var lapsed = lapsed(id);
        Flow.as("tq.office").get(REQUESTS, id).then().body("status", contains("LAPSED"));
        Flow.as("tq.office")
                .get("/api/v1/councils/{id}/board", council)
                .then()
                .body("items.completionBy", contains(flow.today().minusDays(1).toString()));

        intake.open(answer(dossier, 2, "FIRST", lapsed));
        assertEquals(List.of(lapsed + " 2"), flow.query("""
                        select request_id || ' ' || dossier_version as v from completion_answer
                        where request_id = ?::uuid""", lapsed));

        var other = opened(Ids.next(), "FIRST");
        Flow.assign("tq.office", council, other).statusCode(200);
        flow.report("tq.office", other);
        lapsed(other);
        flow.meet("tq.office", council, other).statusCode(201);
    }

    @Test
    void an_answer_to_a_request_that_was_closed_does_not_answer_the_next_one() {
        var dossier = Ids.next();
        var id = opened(dossier, "FIRST");
        var first = ask(id, 10).extract().<String>path("id");
        close("tq.office", id, first, "Nhầm tiêu chí").statusCode(200);
        var second = ask(id, 10).extract().<String>path("id");

        intake.open(answer(dossier, 2, "FIRST", first));

        assertEquals(List.of("COMPLETED " + second), told(id, 1));
        Flow.as("tq.office").get(REQUESTS, id).then().body("status", contains("CLOSED", "OPEN"));
    }

    @Test
    void the_term_of_a_reassessment_runs_anew_from_the_complete_file() {
        var dossier = Ids.next();
        var sentUp = flow.today().minusDays(20);
        intake.open(Flow.dossier(dossier, "REASSESSMENT", sentUp.toString()));
        var id = only(dossier);
        var request = ask(id, 10).extract().<String>path("id");

        intake.open(answer(dossier, 2, "REASSESSMENT", request));

        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}", id)
                .then()
                .body("schedule.proposedOn", equalTo(sentUp.toString()))
                .body("schedule.dueOn", equalTo(flow.today().plusDays(45).toString()));
    }

    @Test
    void each_item_names_a_criterion_or_a_document_type_and_time_is_left() {
        var id = flow.received();
        var items = List.of(
                Map.of("what", "x"),
                Map.of("criterion", "1.1", "documentType", "OTHER", "what", "x"),
                Map.of("criterion", "99.9", "what", "x"),
                Map.of("documentType", "NO_SUCH", "what", "x"));
        post("tq.office", id, items, flow.today())
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/items/0", "/items/1", "/items/2/criterion", "/items/3/documentType", "/answerBy"))
                .body(
                        "errors.code",
                        contains(
                                "criterion-or-document-type",
                                "criterion-or-document-type",
                                "no-such-criterion",
                                "no-such-document-type",
                                "out-of-range"));
        post("tn.office", id, List.of(item()), flow.today().plusDays(5)).statusCode(403);
        post("tq.office", id, List.of(item()), flow.today().plusYears(3)).statusCode(400);
    }

    private String opened(UUID dossier, String kind) {
        intake.open(Flow.dossier(dossier, kind, flow.today().toString()));
        return only(dossier);
    }

    private static String only(UUID dossier) {
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .path("items[0].id");
    }

    /** As it stands a day after its last one. */
    private String lapsed(String id) {
        return flow.query(
                        """
                        insert into completion_request (id, assessment_id, dossier_version, items, asked_on, answer_by, asked_at, asked_by)
                        values (?, ?::uuid, 1, '{"items": [{"criterion": "1.2", "what": "x"}]}', ?, ?, now(), 'tq.office')
                        returning id::text as v""",
                        Ids.next(),
                        id,
                        flow.today().minusDays(5),
                        flow.today().minusDays(1))
                .getFirst();
    }

    private ForwardedDossier answer(UUID dossier, int version, String kind, String request) {
        var d = Flow.dossier(dossier, kind, flow.today().toString());
        return new ForwardedDossier(
                dossier,
                version,
                kind,
                d.product(),
                d.producer(),
                d.criteriaVersion(),
                d.answers(),
                d.evidence(),
                d.communeReport(),
                d.samplesReceived(),
                d.targetStars(),
                d.submittedOn(),
                d.receivedOn(),
                d.forwardedOn(),
                new ForwardedDossier.Completion(
                        UUID.fromString(request), flow.today().toString(), null));
    }

    private ValidatableResponse ask(String id, int days) {
        return post("tq.office", id, List.of(item()), flow.today().plusDays(days));
    }

    private static Map<String, Object> item() {
        return Map.of("criterion", "1.2", "what", "Bổ sung hợp đồng mua nguyên liệu");
    }

    private static ValidatableResponse post(
            String username, String id, List<? extends Map<String, ?>> items, LocalDate answerBy) {
        return Flow.as(username)
                .body(Map.of("items", items, "answerBy", answerBy.toString()))
                .post(REQUESTS, id)
                .then();
    }

    private static ValidatableResponse close(String username, String id, String request, String reason) {
        return Flow.as(username)
                .body(Map.of("reason", reason))
                .post(REQUESTS + "/{request}/closing", id, request)
                .then();
    }

    private String workingDay(int days) {
        var day = flow.today().plusDays(days);
        while (!workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.toString();
    }

    /** The last events with the request that each tells of, oldest first. */
    private List<String> told(String id, int last) {
        var all = flow.query("""
                select (data::jsonb->>'change') || ' ' || coalesce(data::jsonb->'completion'->>'requestId', 'null') as v
                from event where key = ?::uuid and type = 'vn.ocop.assessment.assessment-changed.v1' order by version""", id);
        return all.subList(all.size() - last, all.size());
    }
}
