package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.intake.RestrictedFacts;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class InspectionTest {

    private static final List<String> POINTS = List.of("CRITERIA", "MARK_USE", "INFORMATION");

    @Inject
    Flow flow;

    @Inject
    Petitions petitions;

    @Inject
    IntakeUseCases intake;

    @Inject
    Db db;

    private ValidatableResponse refused(int status, String slug, Supplier<ValidatableResponse> request) {
        var before = flow.stored();
        var response = request.get();
        response.statusCode(status).body("type", equalTo("/problems/" + slug));
        assertEquals(before, flow.stored());
        return response;
    }

    private Map<String, Object> plan(String level, Object... productIds) {
        return new HashMap<>(Map.of(
                "kind",
                "UNANNOUNCED",
                "level",
                level,
                "productIds",
                List.of(productIds),
                "heldOn",
                flow.today().toString(),
                "purpose",
                "Kiểm tra việc sử dụng nhãn hiệu",
                "team",
                List.of(Map.of("name", "Ông Đoàn", "organisation", "Sở"))));
    }

    private static ValidatableResponse call(String office, Map<String, Object> plan) {
        return Flow.as(office).body(plan).post("/api/v1/inspections").then();
    }

    private String planned(UUID productId) {
        return call("tq.office", plan("PROVINCE", productId))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse note(String office, String id, UUID product, String criteria) {
        return note(
                office,
                id,
                POINTS.stream()
                        .map(point -> finding(product, point, point.equals("CRITERIA") ? criteria : "NONE"))
                        .toList());
    }

    private static Map<String, Object> finding(UUID product, String point, String severity) {
        return Map.of("productId", product, "point", point, "severity", severity, "text", "Ghi nhận tại cơ sở");
    }

    private static ValidatableResponse note(String office, String id, List<Map<String, Object>> findings) {
        return Flow.as(office)
                .body(Map.of("findings", findings))
                .put("/api/v1/inspections/{id}/findings", id)
                .then();
    }

    private static ValidatableResponse conclude(
            String office, String id, LocalDate signedOn, List<Map<String, Object>> proposals) {
        return Flow.as(office)
                .body(Map.of(
                        "document",
                        Map.of("number", "12/KL", "signedOn", signedOn.toString()),
                        "summary",
                        "Kết luận",
                        "proposals",
                        proposals))
                .post("/api/v1/inspections/{id}/conclusion", id)
                .then();
    }

    private static Map<String, Object> proposal(UUID product, String ground) {
        return Map.of("productId", product, "ground", ground, "reason", "Lý do riêng");
    }

    @Test
    void a_conclusion_that_proposes_revocation_is_announced_and_due_in_15_days() throws Exception {
        var three = petitions.certified(3);
        var product = three.productId();
        var id = planned(product);
        note("tq.office", id, product, "MAJOR").statusCode(200).body("findings", hasSize(3));
        var due = flow.today().plusDays(15);
        conclude("tq.office", id, flow.today(), List.of(proposal(product, "B")))
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("conclusion.proposals[0].ground", equalTo("B"))
                .body("conclusion.proposals[0].dueOn", equalTo(due.toString()))
                .body("conclusion.proposals[0].overdue", equalTo(false));
        Flow.as("tq.office")
                .get("/api/v1/assessments/dues?kind=REVOCATION&limit=200&dueBefore=" + due.plusDays(1))
                .then()
                .body("items.find { it.id == '" + id + "' }.dueOn", equalTo(due.toString()))
                .body("items.find { it.id == '" + id + "' }.step", equalTo("REVOKE"));

        var data = flow.query(
                "select data as v from event where key = ?::uuid and type = 'vn.ocop.assessment.inspection-concluded.v1'",
                id);
        assertEquals(1, data.size());
        assertFalse(data.getFirst().contains("Lý do riêng") || data.getFirst().contains("Ông Đoàn"));
        var event = new ObjectMapper().readTree(data.getFirst());
        assertEquals("INSPECTION", event.path("trigger").asText());
        assertEquals("26/2026/QĐ-TTg", event.path("legalBasis").asText());
        assertEquals(three.number(), event.at("/products/0/certificateNumber").asText());
        assertEquals("B", event.at("/products/0/proposal/ground").asText());
        assertEquals(due.toString(), event.at("/products/0/proposal/dueOn").asText());
        assertEquals("MAJOR", event.at("/products/0/findings/0/severity").asText());

        var list = "/api/v1/inspections?productId=" + product + "&revocationDueBefore=";
        Flow.as("tq.authority").get(list + due).then().body("items", hasSize(0));
        Flow.as("tq.authority").get(list + due.plusDays(1)).then().body("items.id", equalTo(List.of(id)));
        petitions.announce(three, "REVOKED", flow.today(), 2);
        Flow.as("tq.authority").get(list + due.plusDays(1)).then().body("items", hasSize(0));
        Flow.as("tq.authority")
                .get("/api/v1/inspections/{id}", id)
                .then()
                .body("conclusion.proposals[0].revokedOn", equalTo(flow.today().toString()));
    }

    @Test
    void the_authority_declines_a_proposal_once_and_it_is_due_no_more() throws Exception {
        var three = petitions.certified(3);
        var product = three.productId();
        var id = planned(product);
        refused(409, "revocation-not-proposed", () -> decline("tq.authority", id, product, flow.today()));
        note("tq.office", id, product, "MAJOR").statusCode(200);
        conclude("tq.office", id, flow.today(), List.of(proposal(product, "B"))).statusCode(200);

        refused(403, "role-required", () -> decline("tq.office", id, product, flow.today()));
        refused(403, "outside-area", () -> decline("tn.authority", id, product, flow.today()));
        refused(403, "forbidden", () -> decline("central.authority", id, product, flow.today()));
        refused(409, "revocation-not-proposed", () -> decline("tq.authority", id, UUID.randomUUID(), flow.today()));
        for (var day : List.of(flow.today().minusDays(1), flow.today().plusDays(1))) {
            refused(400, "invalid-input", () -> decline("tq.authority", id, product, day))
                    .body("errors.pointer", equalTo(List.of("/document/signedOn")));
        }
        var etag = Flow.as("tq.authority").get("/api/v1/inspections/{id}", id).header("ETag");
        decline("tq.authority", id, product, flow.today())
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("conclusion.proposals[0].declined.reason", equalTo("Đã khắc phục xong"))
                .body("conclusion.proposals[0].declined.recordedBy", equalTo("tq.authority"));
        refused(409, "revocation-declined", () -> decline("tq.authority", id, product, flow.today()));

        var after = flow.today().plusDays(16);
        Flow.as("tq.authority")
                .get("/api/v1/inspections?productId=" + product + "&revocationDueBefore=" + after)
                .then()
                .body("items", hasSize(0));
        Flow.as("tq.office")
                .get("/api/v1/assessments/dues?kind=REVOCATION&limit=200&dueBefore=" + after)
                .then()
                .body("items.find { it.id == '" + id + "' }", nullValue());
        var event = new ObjectMapper()
                .readTree(flow.query(
                                "select data as v from event where key = ?::uuid and type like '%.revocation-declined.v1'",
                                id)
                        .getFirst());
        assertEquals(three.number(), event.path("certificateNumber").asText());
        assertEquals("B", event.path("ground").asText());
        assertFalse(event.toString().contains("khắc phục") || event.toString().contains("tq.authority"));
        assertThrows(
                Db.Failed.class,
                () -> db.update("delete from revocation_decline where inspection_id = ?", UUID.fromString(id)));
    }

    @Test
    void five_stars_are_the_ministers_whoever_inspected_and_a_revoked_certificate_is_past_declining() throws Exception {
        var five = petitions.certified(5);
        var product = five.productId();
        var id = planned(product);
        note("tq.office", id, product, "MAJOR").statusCode(200);
        conclude("tq.office", id, flow.today(), List.of(proposal(product, "D"))).statusCode(200);
        Flow.as("central.office")
                .get("/api/v1/assessments/dues?kind=REVOCATION&level=CENTRAL&limit=200&dueBefore="
                        + flow.today().plusDays(16))
                .then()
                .body("items.find { it.id == '" + id + "' }.level", equalTo("CENTRAL"));

        refused(403, "forbidden", () -> decline("tq.authority", id, product, flow.today()));
        petitions.announce(five, "REVOKED", flow.today(), 2);
        refused(409, "revocation-made", () -> decline("central.authority", id, product, flow.today()));
    }

    private static ValidatableResponse decline(String authority, String id, UUID product, LocalDate signedOn) {
        return Flow.as(authority)
                .body(Map.of(
                        "productId",
                        product,
                        "document",
                        Map.of("number", "88/UBND-NN", "signedOn", signedOn.toString()),
                        "reason",
                        "Đã khắc phục xong"))
                .post("/api/v1/inspections/{id}/declined-revocations", id)
                .then();
    }

    @Test
    void a_certificate_withdrawn_with_its_decision_is_no_longer_due_either() throws Exception {
        var three = petitions.certified(3);
        var product = three.productId();
        var id = planned(product);
        note("tq.office", id, product, "MAJOR").statusCode(200);
        conclude("tq.office", id, flow.today(), List.of(proposal(product, "B"))).statusCode(200);
        var due = "/api/v1/inspections?productId=" + product + "&revocationDueBefore="
                + flow.today().plusDays(16);
        Flow.as("tq.authority").get(due).then().body("items.id", equalTo(List.of(id)));

        petitions.announce(three, "WITHDRAWN", flow.today(), 2);

        Flow.as("tq.authority").get(due).then().body("items", hasSize(0));
    }

    @Test
    void findings_are_replaced_until_the_conclusion_and_then_fixed() {
        var product = petitions.certified(4).productId();
        var id = planned(product);
        refused(409, "findings-missing", () -> conclude("tq.office", id, flow.today(), List.of()))
                .body("missing", hasSize(3));
        var answer = note("tq.office", id, List.of(finding(product, "CRITERIA", "MINOR")))
                .statusCode(200);
        var etag = answer.extract().header("ETag");
        note("tq.office", id, List.of(finding(product, "CRITERIA", "MINOR")))
                .statusCode(200)
                .header("ETag", equalTo(etag));
        refused(409, "findings-missing", () -> conclude("tq.office", id, flow.today(), List.of()))
                .body("missing", equalTo(List.of(product + " MARK_USE", product + " INFORMATION")));
        note("tq.office", id, product, "NONE").statusCode(200).body("findings[0].severity", equalTo("NONE"));
        refused(412, "stale", () -> Flow.as("tq.office")
                .header("If-Match", etag)
                .body(Map.of("findings", List.of()))
                .put("/api/v1/inspections/{id}/findings", id)
                .then());
        conclude("tq.office", id, flow.today(), List.of()).statusCode(200).body("conclusion.proposals", hasSize(0));

        refused(409, "inspection-concluded", () -> note("tq.office", id, product, "MAJOR"));
        refused(409, "inspection-concluded", () -> conclude("tq.office", id, flow.today(), List.of()));
        var key = UUID.fromString(id);
        assertThrows(
                Db.Failed.class,
                () -> db.update("update inspection_findings set version = 9 where inspection_id = ?", key));
        assertThrows(
                Db.Failed.class,
                () -> db.update("update inspection_conclusion set summary = '' where inspection_id = ?", key));
        assertThrows(Db.Failed.class, () -> db.update("delete from inspection_product where inspection_id = ?", key));
    }

    @Test
    void ground_b_needs_a_fault_at_the_criteria_and_days_must_fit() {
        var product = petitions.certified(3).productId();
        var id = planned(product);
        note("tq.office", id, product, "NONE").statusCode(200);
        refused(
                        400,
                        "invalid-input",
                        () -> conclude(
                                "tq.office",
                                id,
                                flow.today().minusDays(1),
                                List.of(
                                        proposal(product, "B"),
                                        proposal(product, "D"),
                                        proposal(UUID.randomUUID(), "E"))))
                .body("errors.code", equalTo(List.of("before", "no-fault-found", "duplicate", "not-inspected")));
        refused(
                        400,
                        "invalid-input",
                        () -> conclude("tq.office", id, flow.today().plusDays(1), List.of()))
                .body("errors.code", equalTo(List.of("in-the-future")));
        conclude("tq.office", id, flow.today(), List.of(proposal(product, "E"))).statusCode(200);
    }

    @Test
    void nothing_is_noted_before_its_day() {
        var product = petitions.certified(3).productId();
        var body = plan("PROVINCE", product);
        body.put("heldOn", flow.today().plusDays(1).toString());
        String id = call("tq.office", body).statusCode(201).extract().path("id");
        refused(409, "inspection-not-begun", () -> note("tq.office", id, product, "NONE"));
        refused(409, "inspection-not-begun", () -> conclude("tq.office", id, flow.today(), List.of()));
    }

    @Test
    void the_province_inspects_its_own_and_the_ministry_five_stars_or_with_a_need() {
        var ours = petitions.certified(5).productId();
        var theirs = petitions.certified("19", "02185", 3, UUID.randomUUID()).productId();
        call("tq.office", plan("PROVINCE", ours)).statusCode(201);
        refused(403, "outside-area", () -> call("tq.office", plan("PROVINCE", theirs)));
        refused(403, "forbidden", () -> call("tq.office", plan("CENTRAL", ours)));
        refused(403, "forbidden", () -> call("central.office", plan("PROVINCE", ours)));
        refused(403, "role-required", () -> call("tq.authority", plan("PROVINCE", ours)));
        refused(400, "invalid-input", () -> call("central.office", plan("CENTRAL", theirs)))
                .body("errors.pointer", equalTo(List.of("/need")));
        refused(
                        400,
                        "invalid-input",
                        () -> call("central.office", plan("CENTRAL", ours, theirs, ours, UUID.randomUUID())))
                .body("errors.code", equalTo(List.of("duplicate", "not-recognised", "one-province", "required")));
        var body = plan("CENTRAL", theirs);
        body.put("need", "Nhiều phản ánh");
        call("central.office", body).statusCode(201).body("need", equalTo("Nhiều phản ánh"));
    }

    @Test
    void what_the_ministry_plans_is_hidden_from_the_province_until_concluded() {
        var five = petitions.certified(5).productId();
        String id = call("central.office", plan("CENTRAL", five))
                .statusCode(201)
                .extract()
                .path("id");
        var list = "/api/v1/inspections?productId=" + five;
        Flow.as("tq.office").get(list).then().body("items", hasSize(0));
        Flow.as("tq.office").get("/api/v1/inspections/{id}", id).then().statusCode(403);
        Flow.as("central.authority")
                .get(list)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].findings", nullValue());
        refused(403, "forbidden", () -> note("tq.office", id, five, "NONE"));
        note("central.office", id, five, "NONE").statusCode(200);
        conclude("central.office", id, flow.today(), List.of()).statusCode(200);
        Flow.as("tq.office").get(list + "&state=CONCLUDED").then().body("items.id", equalTo(List.of(id)));
        Flow.as("tq.office").get(list + "&state=OPEN").then().body("items", hasSize(0));
        Flow.as("tq.office").get("/api/v1/inspections/{id}", id).then().statusCode(200);
        Flow.as("tn.office").get(list).then().body("items", hasSize(0));
        Flow.as("tn.auditor").get("/api/v1/inspections/{id}", id).then().statusCode(403);
        Flow.as("tq.producer1").get("/api/v1/inspections/{id}", id).then().statusCode(403);
        Flow.as("tq.office")
                .get("/api/v1/inspections/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_producer_is_inspected_with_all_its_products_and_not_by_its_own_people() {
        var producer = UUID.randomUUID();
        var products = List.of(
                petitions.certified("08", "01021", 3, producer).productId(),
                petitions.certified("08", "01021", 4, producer).productId());
        var body = plan("PROVINCE");
        body.remove("productIds");
        refused(400, "invalid-input", () -> call("tq.office", body)).body("errors[0].code", equalTo("exactly-one"));
        body.put("producerId", producer);
        var seen = new ArrayList<String>(
                call("tq.office", body).statusCode(201).extract().<List<String>>path("products.productId"));
        assertEquals(
                products.stream().map(UUID::toString).sorted().toList(),
                seen.stream().sorted().toList());
        body.put("producerId", UUID.randomUUID());
        refused(400, "invalid-input", () -> call("tq.office", body)).body("errors[0].code", equalTo("not-recognised"));

        intake.accounts(new RestrictedFacts.Producer(producer, List.of("tq.office9")));
        body.put("producerId", producer);
        body.put("team", List.of(Map.of("name", "Ông Đoàn", "organisation", "Sở", "username", "tq.office9")));
        refused(409, "inspector-in-conflict", () -> call("tq.office", body))
                .body("usernames", equalTo(List.of("tq.office9")));
    }

    @Test
    void of_two_conclusions_at_once_one_is_drawn_and_a_repeat_with_its_key_is_the_same() throws Exception {
        var product = petitions.certified(3).productId();
        var id = planned(product);
        note("tq.office", id, product, "NONE").statusCode(200);
        var statuses = petitions.queued(
                "inspection",
                id,
                List.of(
                        () -> conclude("tq.office", id, flow.today(), List.of()),
                        () -> conclude("tq.office2", id, flow.today(), List.of())));

        assertEquals(List.of(200, 409), statuses);
        assertEquals(List.of("1"), flow.query("select count(*)::text as v from event where key = ?::uuid", id));

        var key = UUID.randomUUID().toString();
        Supplier<String> again = () -> Flow.as("tq.office")
                .header("Idempotency-Key", key)
                .body(plan("PROVINCE", product))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(again.get(), again.get());
    }
}
