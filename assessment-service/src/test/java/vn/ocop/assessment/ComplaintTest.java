package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ComplaintTest {

    private static final String TEXT = "Bao bì không đúng với bao bì đã công nhận";

    @Inject
    Flow flow;

    @Inject
    Petitions petitions;

    private ValidatableResponse refused(int status, String slug, Supplier<ValidatableResponse> request) {
        var before = flow.stored();
        var response = request.get();
        response.statusCode(status).body("type", equalTo("/problems/" + slug));
        assertEquals(before, flow.stored());
        return response;
    }

    private static ValidatableResponse file(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/complaints")
                .then();
    }

    private static Map<String, Object> about(String field, Object value) {
        return Map.of(field, value, "text", TEXT, "complainant", Map.of("name", "Bà Mai", "contact", "0900"));
    }

    private static String id(ValidatableResponse filed) {
        var location = filed.statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse inquire(String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("receiptCode", code))
                .post("/api/v1/complaints/inquiries")
                .then();
    }

    private static ValidatableResponse complainant(String username, String id) {
        return Flow.as(username).get("/api/v1/complaints/{id}/complainant", id).then();
    }

    @Test
    void anyone_complains_and_asks_by_the_receipt_how_it_goes() {
        var assessment = flow.received();
        var filed = file(about("assessmentId", assessment))
                .body("receiptCode", matchesPattern("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"))
                .body("dueOn", equalTo(flow.today().plusDays(10).toString()));
        String code = filed.extract().path("receiptCode");
        var id = id(filed);
        inquire(code).statusCode(200).body("state", equalTo("FILED")).body("outcome", nullValue());
        Petitions.accept("tq.office2", "complaints", id).statusCode(200);
        petitions.resolve("tq.office2", "complaints", id).statusCode(200);

        inquire(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("dueOn", nullValue())
                .body("outcome.outcome", equalTo("Chấp nhận, đánh giá lại tiêu chí 1.2"))
                .body("outcome.document.number", equalTo("52/QĐ"));
        Flow.as("tq.office")
                .get("/api/v1/assessments/{id}/published-outcomes", assessment)
                .then()
                .body("items.petitionId", equalTo(List.of(id)));
        refused(404, "no-such-receipt", () -> inquire("0000-0000-0000-0000"));
    }

    @Test
    void one_that_is_not_taken_up_says_why() {
        var filed = file(about("assessmentId", flow.received()));
        Flow.as("tq.office2")
                .body(Map.of("reason", "Không thuộc thẩm quyền"))
                .post("/api/v1/complaints/{id}/inadmissibility", id(filed))
                .then()
                .statusCode(200);
        inquire(filed.extract().path("receiptCode"))
                .body("state", equalTo("INADMISSIBLE"))
                .body("reason", equalTo("Không thuộc thẩm quyền"));
    }

    @Test
    void who_complains_stands_in_one_table_and_nowhere_else() {
        var name = "Bà Mai " + UUID.randomUUID();
        var contact = UUID.randomUUID() + "@example.org";
        var account = "tq.producer" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000);
        var assessment = flow.received();
        var log = new Captured();
        Logger.getLogger("").addHandler(log);
        try {
            var filed = Flow.as(account)
                    .header("Idempotency-Key", name)
                    .body(Map.of(
                            "assessmentId",
                            assessment,
                            "text",
                            TEXT,
                            "complainant",
                            Map.of("name", name, "contact", contact)))
                    .post("/api/v1/complaints")
                    .then();
            var id = id(filed);
            Petitions.accept("tq.office2", "complaints", id).statusCode(200);
            complainant("tq.office2", id)
                    .statusCode(200)
                    .body("name", equalTo(name))
                    .body("contact", equalTo(contact));
            petitions.resolve("tq.office2", "complaints", id).statusCode(200);
            for (var reader : List.of("tq.office2", "tq.auditor", "central.office")) {
                for (var path : List.of(
                        "/complaints", "/complaints/" + id, "/assessments/" + assessment + "/published-outcomes")) {
                    var answer = Flow.as(reader).get("/api/v1" + path).asString();
                    assertFalse(answer.contains(name) || answer.contains(contact) || answer.contains(account), path);
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertEquals(List.of("complainant", "idempotency_key"), tablesWith(name)); // the test's own key
        assertEquals(List.of("complainant"), tablesWith(contact));
        assertEquals(List.of(), tablesWith(account));
        assertEquals(
                List.of(),
                log.lines.stream()
                        .filter(line -> line.contains(name) || line.contains(contact))
                        .toList());
    }

    /** Every table of the service in which a row contains it. */
    private List<String> tablesWith(String text) {
        return flow
                .query(
                        "select table_name as v from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .stream()
                .filter(table -> !flow.query(
                                "select 'x' as v from \"" + table + "\" t where t::text like ? limit 1",
                                "%" + text + "%")
                        .isEmpty())
                .toList();
    }

    private static final class Captured extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + java.util.Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void only_who_handles_it_learns_who_complains_and_each_look_is_recorded() {
        var id = id(file(about("assessmentId", flow.received())));
        refused(403, "identity-protected", () -> complainant("tq.office2", id));
        Petitions.accept("tq.office2", "complaints", id).statusCode(200);
        refused(403, "identity-protected", () -> complainant("tq.office3", id));
        refused(403, "outside-area", () -> complainant("tn.office", id));
        refused(403, "forbidden", () -> complainant("central.office", id));
        refused(403, "role-required", () -> complainant("tq.auditor", id));
        complainant("tq.office2", id).statusCode(200).body("name", equalTo("Bà Mai"));
        assertEquals(
                List.of("tq.office2"),
                flow.query(
                        "select actor_name as v from audit_record where subject_id = ? and action = 'complainant-read'",
                        id));

        var nameless = id(file(Map.of("assessmentId", flow.received(), "text", TEXT)));
        Petitions.accept("tq.office2", "complaints", nameless).statusCode(200);
        refused(404, "not-found", () -> complainant("tq.office2", nameless));
    }

    @Test
    void its_text_is_for_those_who_may_handle_it() {
        var sitting = flow.scoring("tq");
        var id = id(file(about("assessmentId", sitting.assessmentId())));
        Flow.as("tq.office2")
                .get("/api/v1/complaints/{id}", id)
                .then()
                .statusCode(200)
                .body("text", equalTo(TEXT));
        for (var reader : List.of("tq.office", "tq.auditor", "central.office")) {
            Flow.as(reader)
                    .get("/api/v1/complaints/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("text", nullValue());
        }
        refused(403, "took-part", () -> Petitions.accept("tq.office", "complaints", id));
        Flow.as("tq.producer1").get("/api/v1/complaints/{id}", id).then().statusCode(403);
        Flow.as("tq.member1").get("/api/v1/complaints").then().statusCode(403);
        given().get("/api/v1/complaints").then().statusCode(401);
    }

    @Test
    void five_stars_are_the_centres_and_the_province_does_not_see_it() {
        var five = petitions.certified(5);
        var id = id(file(about("certificateNumber", " " + five.number().toLowerCase(java.util.Locale.ROOT))));
        Flow.as("tq.office").get("/api/v1/complaints/{id}", id).then().statusCode(403);
        var seen = Flow.as("tq.office").get("/api/v1/complaints?limit=200").<List<String>>path("items.id");
        assertFalse(seen.contains(id));
        refused(403, "forbidden", () -> Petitions.accept("tq.office2", "complaints", id));
        Petitions.accept("central.office", "complaints", id)
                .statusCode(200)
                .body("level", equalTo("CENTRAL"))
                .body("certificateNumber", equalTo(five.number()));
    }

    @Test
    void a_product_is_its_latest_certificates_or_assessments() {
        var three = petitions.certified(3);
        var id = id(file(about("productId", three.productId())));
        Flow.as("tq.office2")
                .get("/api/v1/complaints/{id}", id)
                .then()
                .body("level", equalTo("PROVINCE"))
                .body("productName", equalTo("Chè Shan tuyết"));
        var assessed = Petitions.productId(flow.received());
        Flow.as("tn.office")
                .get("/api/v1/complaints/{id}", id(file(about("productId", assessed))))
                .then()
                .statusCode(403);
        refused(404, "not-found", () -> file(about("productId", UUID.randomUUID())));
        refused(404, "not-found", () -> file(about("certificateNumber", "OCOP-08-2026-999999999")));
        refused(404, "no-such-assessment", () -> file(about("assessmentId", UUID.randomUUID())));
    }

    @Test
    void it_is_about_one_thing_and_says_what() {
        refused(400, "invalid-input", () -> file(Map.of("text", TEXT))).body("errors[0].code", equalTo("exactly-one"));
        refused(
                        400,
                        "invalid-input",
                        () -> file(Map.of(
                                "text", TEXT, "productId", UUID.randomUUID(), "assessmentId", UUID.randomUUID())))
                .body("errors[0].code", equalTo("exactly-one"));
        refused(400, "invalid-input", () -> file(Map.of("text", "ngắn", "productId", UUID.randomUUID())))
                .body("errors[0].pointer", equalTo("/text"));
        inquire("123").statusCode(400);
    }

    @Test
    void lists_follow_area_and_last_day() {
        var assessment = flow.received();
        id(file(about("assessmentId", assessment)));
        var filter = "/api/v1/complaints?assessmentId=" + assessment;
        Flow.as("tq.office")
                .get(filter)
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", nullValue())
                .body("items[0].overdue", equalTo(false));
        Flow.as("central.office").get(filter).then().body("items", hasSize(1));
        Flow.as("tn.office").get(filter).then().body("items", hasSize(0));
        Flow.as("tq.office")
                .get(filter + "&dueBefore=" + flow.today().plusDays(10))
                .then()
                .body("items", hasSize(0));
        Flow.as("tq.office")
                .get(filter + "&dueBefore=" + flow.today().plusDays(11))
                .then()
                .body("items", hasSize(1));
    }
}
