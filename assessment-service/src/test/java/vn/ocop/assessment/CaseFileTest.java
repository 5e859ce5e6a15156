package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CaseFileTest {

    @Inject
    Flow flow;

    @Inject
    Petitions petitions;

    private static Response file(String username, String id) {
        return Flow.as(username).get("/api/v1/assessments/{id}/case-file", id);
    }

    private static List<String> kinds(Response file) {
        return file.then().statusCode(200).extract().<List<String>>path("entries.kind").stream()
                .filter(kind -> !kind.equals("AUDIT") && !kind.equals("STATE"))
                .toList();
    }

    private static List<String> actions(Response file) {
        return file.path("entries.findAll { it.kind == 'AUDIT' }.content.action");
    }

    @Test
    void it_tells_everything_in_order_with_who_and_when() {
        var id = flow.confirmed("tq", 84, Stars.FOUR);
        flow.decide("tq.authority", "9101/QĐ", "RECOGNISED", id).statusCode(201);
        var producer = petitions.producer(id);
        String appeal = Petitions.appeal(producer, id, flow.today())
                .statusCode(201)
                .extract()
                .path("id");
        Petitions.accept("tq.office2", "appeals", appeal).statusCode(200);

        var file = file("tq.auditor", id);

        assertEquals(
                List.of(
                        "CONSULTING_REPORT",
                        "MEETING",
                        "ATTENDANCE",
                        "SHEET",
                        "SHEET",
                        "SHEET",
                        "SHEET",
                        "CLOSING",
                        "AGREED_SHEET",
                        "RESULT",
                        "DECISION",
                        "APPEAL",
                        "PETITION_STEP"),
                kinds(file));
        assertEquals(
                List.of("OPENED", "ASSIGNED", "SCORING_STARTED", "AGREED", "CONFIRMED", "DECIDED"),
                file.path("entries.findAll { it.kind == 'STATE' }.content.change"));
        assertEquals(
                List.of("tq.chair", "tq.member1", "tq.member2", "tq.member3"),
                file.path("entries.findAll { it.kind == 'SHEET' }.by"));
        assertEquals("Chè Shan tuyết", file.path("entries.find { it.kind == 'STATE' }.content.dossier.product.name"));
        assertEquals("tq.authority", file.path("entries.find { it.kind == 'DECISION' }.by"));
        assertEquals(producer, file.path("entries.find { it.kind == 'APPEAL' }.by"));
        assertEquals("ACCEPTED", file.path("entries.find { it.kind == 'PETITION_STEP' }.content.state"));
        assertEquals(336, file.<Integer>path("entries.find { it.kind == 'RESULT' }.content.sum"));
        assertEquals(List.of(84, 84, 84, 84), file.path("entries.find { it.kind == 'CLOSING' }.content.totals.total"));
        var times = file.<List<String>>path("entries.at").stream()
                .map(Instant::parse)
                .toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(actions(file)
                .containsAll(List.of("assessment-opened", "consulting-report-filed", "score-sheet-saved")));
        assertEquals(
                64,
                file.<String>path("entries.find { it.kind == 'AUDIT' }.content.sha256")
                        .length());
    }

    @Test
    void nobody_reads_sheets_while_members_score_and_members_read_nothing() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        Flow.score("tq.member1", id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        for (var reader : List.of("tq.auditor", "tq.office2", "central.office")) {
            var file = file(reader, id);
            assertEquals(List.of("CONSULTING_REPORT", "MEETING", "ATTENDANCE"), kinds(file));
            file.then().body("sheetsShown", equalTo(false));
            assertFalse(actions(file).contains("score-sheet-saved"));
        }
        file("tq.office", id).then().statusCode(403).body("type", equalTo("/problems/case-file-closed"));
        for (var who : List.of("tq.chair", "tq.member2")) {
            Flow.score(who, id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        }
        Flow.close("tq.office", id).statusCode(200);
        file("tq.office", id).then().statusCode(200).body("sheetsShown", equalTo(true));
    }

    @Test
    void while_the_council_scores_again_the_first_sheets_are_hidden_too() {
        var id = flow.scoring("tq").assessmentId();
        Flow.score("tq.chair", id, Flow.sheet(90, Stars.FOUR)).statusCode(200);
        for (var who : List.of("tq.member1", "tq.member2", "tq.member3")) {
            Flow.score(who, id, Flow.sheet(70, Stars.FOUR)).statusCode(200);
        }
        Flow.close("tq.office", id).statusCode(200).body("state", equalTo("DELIBERATION"));
        assertTrue(kinds(file("tq.auditor", id)).contains("CLOSING"));
        Flow.as("tq.office")
                .body(Map.of("heldOn", flow.today().toString(), "summary", "Trao đổi"))
                .post("/api/v1/assessments/{id}/deliberations", id)
                .then()
                .statusCode(200);
        assertEquals(
                List.of("CONSULTING_REPORT", "MEETING", "ATTENDANCE", "DELIBERATION"), kinds(file("tq.auditor", id)));
        file("tq.office", id).then().statusCode(403);
    }

    @Test
    void it_is_for_auditors_and_offices_of_the_area() {
        var sitting = flow.scoring("tq");
        var id = sitting.assessmentId();
        for (var stranger : List.of("tn.office", "tn.auditor")) {
            file(stranger, id).then().statusCode(403).body("type", equalTo("/problems/outside-area"));
        }
        for (var role : List.of("tq.member1", "tq.chair", "tq.producer1")) {
            file(role, id).then().statusCode(403).body("type", equalTo("/problems/role-required"));
        }
        file("tq.auditor", UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void a_complaint_shows_what_came_of_it_and_not_what_it_says() {
        var id = flow.received();
        var secret = "Bí mật " + UUID.randomUUID();
        var location = io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "productId",
                        Petitions.productId(id),
                        "text",
                        secret,
                        "complainant",
                        Map.of("name", secret, "contact", secret)))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var complaint = location.substring(location.lastIndexOf('/') + 1);
        Petitions.accept("tq.office2", "complaints", complaint).statusCode(200);
        petitions.resolve("tq.office2", "complaints", complaint).statusCode(200);

        var file = file("tq.auditor", id);

        assertEquals(List.of("COMPLAINT", "PETITION_STEP", "PETITION_STEP"), kinds(file));
        assertFalse(file.asString().contains(secret) || file.asString().contains("Nội bộ"));
        assertEquals("UPHELD", file.path("entries.findAll { it.kind == 'PETITION_STEP' }[1].content.verdict"));
    }

    @Test
    void a_concluded_inspection_of_the_product_stands_in_it() {
        var id = flow.received();
        var product = Petitions.productId(id);
        petitions.certified(product, 3);
        String inspection = Flow.as("tq.office")
                .body(Map.of(
                        "kind",
                        "PLANNED",
                        "level",
                        "PROVINCE",
                        "productIds",
                        List.of(product),
                        "heldOn",
                        flow.today().toString(),
                        "purpose",
                        "Hậu kiểm",
                        "team",
                        List.of(Map.of("name", "Ông Đoàn", "organisation", "Sở"))))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(), kinds(file("tq.auditor", id)));
        var findings = List.of("CRITERIA", "MARK_USE", "INFORMATION").stream()
                .map(point -> Map.of("productId", product, "point", point, "severity", "MINOR", "text", "…"))
                .toList();
        Flow.as("tq.office")
                .body(Map.of("findings", findings))
                .put("/api/v1/inspections/{id}/findings", inspection)
                .then()
                .statusCode(200);
        Flow.as("tq.office")
                .body(Map.of(
                        "document",
                        Map.of("number", "7/KL", "signedOn", flow.today().toString()),
                        "summary",
                        "…",
                        "proposals",
                        List.of(Map.of("productId", product, "ground", "D", "reason", "…"))))
                .post("/api/v1/inspections/{id}/conclusion", inspection)
                .then()
                .statusCode(200);

        var file = file("tq.auditor", id);

        assertEquals(List.of("INSPECTION", "INSPECTION_CONCLUSION"), kinds(file));
        assertEquals("D", file.path("entries.find { it.kind == 'INSPECTION_CONCLUSION' }.content.proposal.ground"));
        assertEquals(
                3,
                file.<List<?>>path("entries.find { it.kind == 'INSPECTION_CONCLUSION' }.content.findings")
                        .size());
    }
}
