package vn.ocop.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class HttpHabitsTest {

    @Inject
    Db db;

    @Test
    void every_fault_of_a_body_is_named_at_once_and_nothing_is_stored() {
        var before = count("note");
        producer()
                .body("""
                        {"text": " ", "kind": "MIDDLE", "on": "2026-02-30", "points": 101, "parts": [{"weight": "x"}, {"name": "a", "n": 1}],
                         "answers": {"1.1": 2.5}, "colour": "red"}
                        """)
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "vi")
                .body("type", equalTo("/problems/invalid-input"))
                .body("title", equalTo("Dữ liệu gửi lên chưa hợp lệ"))
                .body("instance", equalTo("/api/v1/notes"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/text",
                                "/kind",
                                "/on",
                                "/points",
                                "/parts/0/name",
                                "/parts/0/weight",
                                "/parts/1/n",
                                "/answers/1.1",
                                "/colour")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "blank",
                                "wrong-enum",
                                "not-a-date",
                                "out-of-range",
                                "required",
                                "wrong-type",
                                "unknown-field",
                                "wrong-type",
                                "unknown-field")))
                .body("errors[3].message", equalTo("Giá trị phải từ 0 đến 100."));
        assertEquals(before, count("note"));
    }

    @Test
    void the_reader_chooses_the_language() {
        producer()
                .header("Accept-Language", "en-GB,vi;q=0.5")
                .body("{\"text\":\"a\",\"colour\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("errors[0].message", equalTo("There is no such field."));
        producer()
                .header("Accept-Language", "fr, *;q=0.1")
                .body("{}")
                .post("/api/v1/notes")
                .then()
                .body("errors[0].message", equalTo("Trường này bắt buộc."));
    }

    @Test
    void broken_json_names_its_place() {
        producer()
                .body("{\"text\": \"a\",}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("malformed-json"))
                .body("errors[0].message", containsString("dòng 1"));
        producer()
                .body("{\"text\": \"a\", \"text\": \"b\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void a_body_over_one_mebibyte_is_refused() {
        producer()
                .body("{\"text\":\"" + "a".repeat(1_048_576) + "\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_failure_of_ours_tells_an_incident_number_and_nothing_else() {
        given().get("/api/v1/notes/failure")
                .then()
                .statusCode(500)
                .body("type", equalTo("/problems/internal-error"))
                .body("incident", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void what_does_not_exist_and_what_nobody_declared_is_a_problem() {
        given().get("/api/v1/nowhere").then().statusCode(404);
        given().get("/api/v1/notes?colour=red")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?colour"))
                .body("errors[0].code", equalTo("unknown-filter"));
        given().header("Accept-Language", "en")
                .get("/api/v1/notes?kind=MIDDLE&limit=many&on=2026-02-30&id=7")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?id", "?kind", "?limit", "?on")))
                .body("errors.code", equalTo(List.of("wrong-type", "wrong-enum", "wrong-type", "not-a-date")))
                .body("errors[1].message", containsString("SHORT, LONG"));
        given().get("/api/v1/notes?kind=LONG&on=2026-02-28&id=" + UUID.randomUUID())
                .then()
                .statusCode(200);
        given().get("/api/v1/notes?limit=201").then().statusCode(400).body("errors[0].code", equalTo("out-of-range"));
        given().get("/api/v1/notes?after=%21").then().statusCode(400).body("errors[0].code", equalTo("invalid-cursor"));
        given().delete("/api/v1/notes").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        producer()
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/notes")
                .then()
                .statusCode(415);
    }

    @Test
    void a_list_is_walked_page_by_page_without_gap_or_repeat() {
        var mine = IntStream.range(0, 5)
                .mapToObj(i -> write("page " + i).path("id").toString())
                .toList();
        var seen = new java.util.ArrayList<String>();
        String next = null;
        do {
            var page = (next == null ? given() : given().queryParam("after", next))
                    .queryParam("limit", 2)
                    .get("/api/v1/notes");
            seen.addAll(page.jsonPath().getList("items.id"));
            next = page.path("next");
            page.then().header("Link", next == null ? nullValue() : containsString("rel=\"next\""));
        } while (next != null);
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertEquals(mine, seen.stream().filter(mine::contains).toList());
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        var written = write("v");
        String id = written.path("id");
        assertEquals("\"v0\"", written.header("ETag"));
        change(id, null).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        change(id, "\"v0\"").then().statusCode(200).header("ETag", "\"v1\"");
        change(id, "\"v0\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("currentETag", equalTo("\"v1\""));
        change(UUID.randomUUID().toString(), "\"v0\"").then().statusCode(404);
    }

    @Test
    void a_repeat_under_the_same_key_gets_the_first_answer_and_writes_once() {
        var key = UUID.randomUUID().toString();
        var before = count("note");
        var first = keyed(key, "{\"text\":\"once\"}");
        var second = keyed(key, "{\"text\":\"once\"}");
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals("\"v0\"", second.header("ETag"));
        assertEquals(before + 1, count("note"));
        keyed(key, "{\"text\":\"other\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertEquals(before + 1, count("note"));
    }

    @Test
    void copies_at_the_same_time_write_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = count("note");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> request = () -> keyed(key, "{\"text\":\"at once\"}");
            var answers = threads.invokeAll(java.util.Collections.nCopies(8, request)).stream()
                    .map(f -> f.resultNow())
                    .toList();
            assertEquals(
                    List.of(201),
                    answers.stream().map(Response::statusCode).distinct().toList());
            assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        }
        assertEquals(before + 1, count("note"));
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        var key = UUID.randomUUID().toString();
        keyed(key, "{\"text\":\"x\",\"area\":\"19\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        keyed(key, "{\"text\":\"x\"}").then().statusCode(201);
    }

    @Test
    void tokens_are_checked() {
        var expired = TestTokens.token("p", "s", "08", Duration.ofMinutes(-5), "producer");
        given().contentType("application/json")
                .body("{\"text\":\"a\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/token-required"));
        with("Bearer " + expired).then().statusCode(401).body("type", equalTo("/problems/invalid-token"));
        with("Bearer " + forged()).then().statusCode(401).body("type", equalTo("/problems/invalid-token"));
        with(TestTokens.bearer("tq.office", "08", "provincial-office"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        with(TestTokens.bearer("tn.producer", "19-02185", "producer"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }

    @Test
    void a_name_belongs_to_the_account_that_used_it_first() {
        with("Bearer " + TestTokens.token("taken", "subject-1", "08", Duration.ofMinutes(5), "producer"))
                .then()
                .statusCode(201);
        with("Bearer " + TestTokens.token("taken", "subject-2", "08", Duration.ofMinutes(5), "producer"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/account-mismatch"));
    }

    @Test
    void each_write_leaves_an_audit_row_with_a_hash_and_no_content() {
        String id = write("audited").path("id");
        given().header("Authorization", TestTokens.bearer("auditor", "VN", "auditor"))
                .queryParam("subjectType", "note")
                .queryParam("subjectId", id)
                .get("/api/v1/audit/sample/records")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.action", hasItems("note-written"))
                .body("items[0].actor", equalTo(TestTokens.subjectOf("tq.producer")))
                .body("items[0].contentSha256.length()", equalTo(64))
                .body(not(containsString("audited")));
    }

    @Test
    void a_request_keeps_its_id() {
        given().header("X-Request-Id", "abc-1").get("/api/v1/notes").then().header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b")
                .get("/api/v1/notes")
                .then()
                .header("X-Request-Id", notNullValue())
                .header("X-Request-Id", not("a b"));
    }

    @Test
    void answers_are_counted_by_operation_and_status() {
        var refused = answers("PUT", "/api/v1/notes/{id}", 428);
        var nowhere = answers("UNKNOWN", "NOT_FOUND", 404);

        change(UUID.randomUUID().toString(), null).then().statusCode(428);
        given().get("/api/v1/nowhere").then().statusCode(404);

        assertEquals(refused + 1, answers("PUT", "/api/v1/notes/{id}", 428));
        assertEquals(nowhere + 1, answers("UNKNOWN", "NOT_FOUND", 404));
    }

    private static double answers(String method, String uri, int status) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("method=\"" + method + "\"")
                        && line.contains("uri=\"" + uri + "\"")
                        && line.contains("status=\"" + status + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void an_endpoint_without_a_rule_does_not_start() {
        assertEquals(
                List.of("Open.read names no role", "Open.write is a POST without @Idempotent, @Stateless or @Spooled"),
                EndpointRules.faults(Open.class).sorted().toList());
    }

    static class Open {
        @GET
        public String read() {
            return "";
        }

        @POST
        @PermitAll
        public void write() {}
    }

    private static String forged() {
        var token = TestTokens.token("p", "s", "08", Duration.ofMinutes(5), "producer")
                .split("\\.", -1);
        var claims = new String(
                        java.util.Base64.getUrlDecoder().decode(token[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace("producer", "administrator");
        return token[0] + "."
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "." + token[2];
    }

    private static Response with(String authorization) {
        return given().header("Authorization", authorization)
                .contentType("application/json")
                .body("{\"text\":\"a\"}")
                .post("/api/v1/notes");
    }

    private static RequestSpecification producer() {
        return given().header("Authorization", TestTokens.bearer("tq.producer", "08-01021", "producer"))
                .contentType("application/json");
    }

    private static Response write(String text) {
        var answer = producer().body("{\"text\":\"" + text + "\"}").post("/api/v1/notes");
        answer.then().statusCode(201);
        return answer;
    }

    private static Response keyed(String key, String body) {
        return producer().header("Idempotency-Key", key).body(body).post("/api/v1/notes");
    }

    private static Response change(String id, String ifMatch) {
        var request = producer().body("{\"text\":\"changed\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/notes/" + id);
    }

    private long count(String table) {
        return db.query("select count(*) as n from " + table, r -> r.longValue("n"))
                .getFirst();
    }
}
