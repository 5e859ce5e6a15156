package vn.ocop.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AppealTest {

    @Inject
    Flow flow;

    @Inject
    Petitions petitions;

    @Inject
    Db db;

    private ValidatableResponse refused(int status, String slug, Supplier<ValidatableResponse> request) {
        var before = flow.stored();
        var response = request.get();
        response.statusCode(status).body("type", equalTo("/problems/" + slug));
        assertEquals(before, flow.stored());
        return response;
    }

    @Test
    void a_producer_appeals_a_decision_and_the_outcome_is_published() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        flow.decide("tq.authority", "9001/QĐ", "RECOGNISED", id).statusCode(201);
        var producer = petitions.producer(id);
        var today = flow.today();

        String appeal = Petitions.appeal(producer, id, today)
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .body("against.kind", equalTo("DECISION"))
                .body("against.number", equalTo("9001/QĐ"))
                .body("dueOn", equalTo(today.plusDays(10).toString()))
                .extract()
                .path("id");
        Petitions.accept("tq.office2", "appeals", appeal)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("dueOn", equalTo(today.plusDays(30).toString()));
        petitions
                .resolve("tq.office3", "appeals", appeal)
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("dueOn", nullValue())
                .body("steps.recordedBy", equalTo(List.of("tq.office2", "tq.office3")));

        for (var reader :
                List.of(producer, "tq.office", "tq.member1", "tq.authority", "tq.auditor", "central.office")) {
            var outcomes = Flow.as(reader).get("/api/v1/assessments/{id}/published-outcomes", id);
            outcomes.then()
                    .statusCode(200)
                    .body("items.petitionId", equalTo(List.of(appeal)))
                    .body("items[0].verdict", equalTo("UPHELD"))
                    .body("items[0].followUp", equalTo("REASSESS"))
                    .body("items[0].outcome", equalTo("Chấp nhận, đánh giá lại tiêu chí 1.2"));
            assertEquals(-1, outcomes.asString().indexOf("Nội bộ"));
        }
        for (var stranger : List.of("tn.office", "tn.member1", "tq.producer1")) {
            Flow.as(stranger)
                    .get("/api/v1/assessments/{id}/published-outcomes", id)
                    .then()
                    .statusCode(403);
        }
        Flow.as("tq.office").get("/api/v1/assessments/{id}", id).then().body("state", equalTo("DECIDED"));
    }

    @Test
    void only_the_producers_account_appeals_and_only_what_was_decided() {
        var noticed = petitions.noticed(0);
        var id = noticed.assessmentId();
        var undecided = flow.received();
        var owner = petitions.producer(undecided);
        refused(403, "not-the-producer", () -> Petitions.appeal("tq.producer1", id, flow.today()));
        refused(403, "not-the-producer", () -> Petitions.appeal(owner, id, flow.today()));
        refused(403, "role-required", () -> Petitions.appeal("tq.office", id, flow.today()));
        refused(409, "nothing-to-appeal", () -> Petitions.appeal(owner, undecided, flow.today()));
        refused(
                404,
                "no-such-assessment",
                () -> Petitions.appeal(owner, UUID.randomUUID().toString(), flow.today()));
    }

    @Test
    void the_ninetieth_day_is_the_last() {
        var late = petitions.noticed(200);
        var today = flow.today();
        refused(
                        409,
                        "appeal-too-late",
                        () -> Petitions.appeal(late.producer(), late.assessmentId(), today.minusDays(91)))
                .body("lastDay", equalTo(today.minusDays(1).toString()));
        Petitions.appeal(late.producer(), late.assessmentId(), today.minusDays(90))
                .statusCode(201)
                .body("receivedOn", equalTo(today.minusDays(90).toString()));
    }

    @Test
    void days_of_a_flood_are_not_counted() {
        var late = petitions.noticed(200);
        var today = flow.today();
        var body = Petitions.request(late.assessmentId(), today.minusDays(91));
        body.put(
                "obstacle",
                Map.of(
                        "from",
                        today.minusDays(3).toString(),
                        "until",
                        today.minusDays(3).toString(),
                        "reason",
                        "Lũ"));
        Flow.as(late.producer())
                .body(body)
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .body("obstacle.reason", equalTo("Lũ"));
    }

    @Test
    void days_that_cannot_be_are_named_together() {
        var noticed = petitions.noticed(5);
        var body = Petitions.request(noticed.assessmentId(), noticed.signedOn().minusDays(1));
        body.put("obstacle", Map.of("from", "2026-01-02", "until", "2026-01-01", "reason", "Lũ"));
        refused(400, "invalid-input", () -> Flow.as(noticed.producer())
                        .body(body)
                        .post("/api/v1/appeals")
                        .then())
                .body("errors.pointer", contains("/receivedOn", "/obstacle/until"))
                .body("errors.code", contains("before", "before"));
        body.remove("obstacle");
        body.put("receivedOn", flow.today().plusDays(1).toString());
        body.put("reasons", "x".repeat(8001));
        refused(400, "invalid-input", () -> Flow.as(noticed.producer())
                        .body(body)
                        .post("/api/v1/appeals")
                        .then())
                .body("errors.pointer", contains("/reasons"));
    }

    @Test
    void one_appeal_at_a_time_and_none_after_its_resolution() {
        var noticed = petitions.noticed(0);
        var appeal = petitions.appealed(noticed);
        refused(409, "appeal-exists", () -> petitions.appeal(noticed)).body("appealId", equalTo(appeal));
        Flow.as(noticed.producer())
                .body(Map.of("reason", "Đã hiểu"))
                .post("/api/v1/appeals/{id}/withdrawal", appeal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        refused(409, "wrong-petition-state", () -> Petitions.accept("tq.office2", "appeals", appeal));
        var second = petitions.appealed(noticed);
        Flow.as("tq.office2")
                .body(Map.of("reason", "Thiếu chữ ký"))
                .post("/api/v1/appeals/{id}/inadmissibility", second)
                .then()
                .statusCode(200)
                .body("state", equalTo("INADMISSIBLE"))
                .body("steps[0].reason", equalTo("Thiếu chữ ký"));
        var third = petitions.appealed(noticed);
        refused(409, "wrong-petition-state", () -> petitions.resolve("tq.office2", "appeals", third));
        Petitions.accept("tq.office2", "appeals", third).statusCode(200);
        petitions.resolve("tq.office2", "appeals", third).statusCode(200);
        refused(409, "appeal-exists", () -> petitions.appeal(noticed));
        refused(403, "not-the-producer", () -> Flow.as("tq.producer1")
                .body(Map.of())
                .post("/api/v1/appeals/{id}/withdrawal", third)
                .then());
    }

    @Test
    void a_rejection_can_be_appealed_from_the_day_of_its_finding() {
        var id = flow.received();
        db.update("update assessment set state = 'REJECTED' where id = ?", UUID.fromString(id));
        db.update("""
                insert into rule_finding (assessment_id, rule, evidence, found_at, found_by)
                values (?, 'reject:1', '…', now() - interval '40 days', 'tq.office')""", UUID.fromString(id));
        Petitions.appeal(petitions.producer(id), id, flow.today().minusDays(39))
                .statusCode(201)
                .body("against.kind", equalTo("REJECTION"))
                .body("against.on", equalTo(flow.today().minusDays(40).toString()));
    }

    @Test
    void whoever_took_part_does_not_handle_it() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        flow.decide("tq.authority", "9002/QĐ", "RECOGNISED", id).statusCode(201);
        var account = petitions.producer(id);
        String appeal = Petitions.appeal(account, id, flow.today())
                .statusCode(201)
                .extract()
                .path("id");
        took("tq.office", appeal, List.of("COUNCIL_MEMBER", "REPORT_AUTHOR", "STEP_RECORDER"));
        took("tq.authority", appeal, List.of("DECISION_RECORDER"));
        db.update("""
                insert into council_member (id, council_id, username, name, organisation, position, seat, left_at)
                select ?, council_id, 'tq.office7', '…', '…', 'MEMBER', 9, now() from assessment where id = ?""", UUID.randomUUID(), UUID.fromString(id));
        took("tq.office7", appeal, List.of("COUNCIL_MEMBER"));
        petitions.accounts(id, account, "tq.office8");
        took("tq.office8", appeal, List.of("PRODUCER_ACCOUNT"));
        refused(403, "outside-area", () -> Petitions.accept("tn.office2", "appeals", appeal));
        refused(403, "forbidden", () -> Petitions.accept("central.office", "appeals", appeal));
        refused(403, "role-required", () -> Petitions.accept(account, "appeals", appeal));

        Petitions.accept("tq.office2", "appeals", appeal).statusCode(200);
        petitions.accounts(id, account, "tq.office2");
        refused(403, "took-part", () -> petitions.resolve("tq.office2", "appeals", appeal))
                .body("parts", equalTo(List.of("PRODUCER_ACCOUNT")));
        petitions.resolve("tq.authority2", "appeals", appeal).statusCode(200);
    }

    @Test
    void whoever_wrote_what_was_replaced_took_part_too() {
        var id = flow.received();
        Flow.assign("tq.office", Flow.founded("tq").path("id"), id).statusCode(200);
        flow.report("tq.office4", id).statusCode(200);
        flow.report("tq.office", id).statusCode(200);
        var noticed = petitions.noticed(id, 0);
        var appeal = petitions.appealed(noticed);
        took("tq.office4", appeal, List.of("STEP_RECORDER"));
        Petitions.accept("tq.office2", "appeals", appeal).statusCode(200);
    }

    private void took(String username, String appeal, List<String> parts) {
        refused(403, "took-part", () -> Petitions.accept(username, "appeals", appeal))
                .body("parts", equalTo(parts));
    }

    @Test
    void lists_follow_area_owner_state_and_last_day() {
        var noticed = petitions.noticed(0);
        var appeal = petitions.appealed(noticed);
        var filter = "/api/v1/appeals?assessmentId=" + noticed.assessmentId();
        var due = flow.today().plusDays(10);
        for (var reader : List.of("tq.office", "tq.authority", "tq.auditor", "central.office", noticed.producer())) {
            Flow.as(reader)
                    .get(filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(appeal)))
                    .body("items[0].overdue", equalTo(false))
                    .body("items[0].dueOn", equalTo(due.toString()))
                    .body("items[0].reasons", nullValue());
            Flow.as(reader)
                    .get("/api/v1/appeals/{id}", appeal)
                    .then()
                    .statusCode(200)
                    .body("reasons", equalTo("Tiêu chí 1.2 chưa xét hợp đồng"));
        }
        for (var stranger : List.of("tn.office", "tq.producer1")) {
            Flow.as(stranger).get(filter).then().statusCode(200).body("items", hasSize(0));
            Flow.as(stranger).get("/api/v1/appeals/{id}", appeal).then().statusCode(403);
        }
        Flow.as("tq.member1").get(filter).then().statusCode(403);
        Flow.as("tq.office").get(filter + "&dueBefore=" + due).then().body("items", hasSize(0));
        Flow.as("tq.office")
                .get(filter + "&dueBefore=" + due.plusDays(1))
                .then()
                .body("items", hasSize(1));
        Flow.as("tq.office").get(filter + "&state=ACCEPTED").then().body("items", hasSize(0));
        Flow.as("tq.office").get(filter + "&state=FILED").then().body("items", hasSize(1));
        Flow.as("tq.office")
                .get("/api/v1/appeals/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        petitions.accounts(noticed.assessmentId());
        Flow.as("tq.office2")
                .body(Map.of("complex", true))
                .post("/api/v1/appeals/{id}/acceptance", appeal)
                .then()
                .body("dueOn", equalTo(flow.today().plusDays(45).toString()));
        Flow.as("tq.office")
                .get(filter + "&dueBefore=" + flow.today().plusDays(45))
                .then()
                .body("items", hasSize(0));
        Flow.as("tq.office")
                .get(filter + "&dueBefore=" + flow.today().plusDays(46))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_resolution_is_whole_and_fits_its_days() {
        var appeal = petitions.appealed(petitions.noticed(3));
        Petitions.accept("tq.office2", "appeals", appeal).statusCode(200);
        var today = flow.today();
        refused(
                        400,
                        "invalid-input",
                        () -> Petitions.resolve(
                                "tq.office2", "appeals", appeal, "DISMISSED", "REASSESS", today.minusDays(1)))
                .body("errors.code", equalTo(List.of("dismissed-asks-nothing", "before")));
        refused(
                        400,
                        "invalid-input",
                        () -> Petitions.resolve(
                                "tq.office2", "appeals", appeal, "DISMISSED", "NONE", today.plusDays(1)))
                .body("errors.code", equalTo(List.of("in-the-future")));
        Petitions.resolve("tq.office2", "appeals", appeal, "DISMISSED", "NONE", today)
                .statusCode(200);
    }

    @Test
    void of_two_resolvers_at_once_one_wins() throws Exception {
        var appeal = petitions.appealed(petitions.noticed(0));
        Petitions.accept("tq.office2", "appeals", appeal).statusCode(200);

        var statuses = petitions.queued(
                "petition",
                appeal,
                List.of(
                        () -> petitions.resolve("tq.office2", "appeals", appeal),
                        () -> petitions.resolve("tq.office3", "appeals", appeal)));

        assertEquals(List.of(200, 409), statuses);
        assertEquals(
                List.of("2"),
                flow.query("select count(*)::text as v from petition_step where petition_id = ?::uuid", appeal));
    }

    @Test
    void of_two_appeals_at_once_one_is_filed() throws Exception {
        var noticed = petitions.noticed(0);

        var statuses = petitions.queued(
                "assessment",
                noticed.assessmentId(),
                List.of(() -> petitions.appeal(noticed), () -> petitions.appeal(noticed)));

        assertEquals(List.of(201, 409), statuses);
    }

    @Test
    void a_repeat_with_its_key_gets_the_first_answer_and_a_stale_etag_is_refused() {
        var noticed = petitions.noticed(0);
        var key = UUID.randomUUID().toString();
        Supplier<String> file = () -> Flow.as(noticed.producer())
                .header("Idempotency-Key", key)
                .body(Petitions.request(noticed.assessmentId(), flow.today()))
                .post("/api/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var appeal = file.get();
        var before = flow.stored();
        assertEquals(appeal, file.get());
        assertEquals(before, flow.stored());
        refused(412, "stale", () -> Flow.as("tq.office2")
                .header("If-Match", "\"v7\"")
                .body(Map.of())
                .post("/api/v1/appeals/{id}/acceptance", appeal)
                .then());
    }

    @Test
    void what_was_filed_and_decided_cannot_be_changed() {
        var appeal = UUID.fromString(petitions.appealed(petitions.noticed(0)));
        Petitions.accept("tq.office2", "appeals", appeal.toString()).statusCode(200);
        assertThrows(Db.Failed.class, () -> db.update("update petition set text = '' where id = ?", appeal));
        assertThrows(Db.Failed.class, () -> db.update("delete from petition_step where petition_id = ?", appeal));
        assertThrows(Db.Failed.class, () -> db.update("""
                insert into petition_step (petition_id, step_no, state, content, recorded_at, recorded_by)
                values (?, 3, 'RESOLVED', '{}', now(), 'x')""", appeal));
    }
}
