package vn.ocop.statistics.cubejob;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.export.BookXlsx;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CubeJobResourceTest {

    private static final String PATH = "/api/v1/statistics/jobs";
    private static final String UNLISTED = """
            {"cube": "products", "by": ["commune", "set", "month"], "asOf": "2026-11-01"}""";

    @Inject
    ReadModel model;

    @Inject
    Db db;

    @Inject
    AgroalDataSource database;

    @Inject
    AnswerUseCases answers;

    @BeforeEach
    void start_empty() {
        model.empty();
        db.update("delete from cube_job");
    }

    @Test
    void what_is_refused_at_once_is_answered_in_the_background_as_json_csv_and_xlsx() throws Exception {
        model.apply(twoProducts());
        given().queryParam("by", "commune,set,month")
                .get("/api/v1/statistics/products")
                .then()
                .statusCode(422)
                .body("jobs", equalTo(PATH));

        var location = place("reader.one", UNLISTED)
                .statusCode(202)
                .header("Retry-After", equalTo("2"))
                .body("state", equalTo("WAITING"))
                .body("question.boundaries", equalTo("2025"))
                .body("question.definition", equalTo("recognisedEver"))
                .extract()
                .header("Location");
        assertTrue(location.startsWith(PATH + "/"), location);

        answered("reader.one", location)
                .body("cells", equalTo(2))
                .body("expiresAt", notNullValue())
                .body("result", equalTo(location + "/result"));
        var answer = by("reader.one")
                .accept("application/json")
                .get(location + "/result")
                .then()
                .statusCode(200);
        answer.header("Cache-Control", equalTo("private, no-cache"))
                .body("by", equalTo(List.of("commune", "set", "month")))
                .body("rows.dimensions.commune.code", equalTo(List.of("01021", "01021")))
                .body("rows.dimensions.set.code", equalTo(List.of("4", "11")))
                .body("rows.dimensions.month.code", equalTo(List.of("2026-05", "2026-06")))
                .body("rows.value", equalTo(List.of(1, 1)))
                .body("total", equalTo(2));
        by("reader.one")
                .accept("text/csv")
                .get(location + "/result")
                .then()
                .statusCode(200)
                .body(startsWith("commune,communeVi,communeEn,set,"))
                .body(containsString("2026-05,2026-05,2026-05,1,recognisedEver,2025,2026-11-01,"));
        var book = by("reader.one")
                .accept(BookXlsx.TYPE)
                .get(location + "/result")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        assertTrue(
                new String(book, StandardCharsets.ISO_8859_1).contains("xl/worksheets/sheet2.xml")); // behind the cover
        by("reader.one")
                .header("If-None-Match", answer.extract().header("ETag"))
                .accept("application/json")
                .get(location + "/result")
                .then()
                .statusCode(304);
    }

    @Test
    void four_listed_dimensions_of_a_past_moment_equal_what_three_of_them_say() throws Exception {
        model.apply(twoProducts());
        var known = "2026-01-02T00:00:00Z";
        var location = location(place("reader.one", """
                        {"cube": "products", "by": ["province", "set", "stars", "producerType"], "boundaries": "2024",
                         "definition": "validOnDay", "asOf": "2026-05-31", "knownAt": "%s"}""".formatted(known)));
        answered("reader.one", location);

        by("reader.one")
                .accept("application/json")
                .get(location + "/result")
                .then()
                .body("knownAt", equalTo(known))
                .body("rows.dimensions.province.code", equalTo(List.of("02")))
                .body("rows.dimensions.producerType.code", equalTo(List.of("COOPERATIVE")))
                .body("total", equalTo(1));
    }

    @Test
    void a_question_is_its_owners_alone() throws Exception {
        var location = location(place("reader.one", UNLISTED));

        for (var path : List.of(location, location + "/result")) {
            by("reader.two").get(path).then().statusCode(404).body("type", equalTo("/problems/no-such-job"));
        }
        by("reader.two").delete(location).then().statusCode(404);
        by("reader.two").get(PATH).then().body("items.size()", equalTo(0));
        by("reader.one").get(PATH).then().body("items.size()", equalTo(1));
        by("reader.one").delete(location).then().statusCode(204);
        by("reader.one").get(location).then().statusCode(404);
    }

    @Test
    void three_may_be_open_at_once_and_an_answer_not_yet_there_is_a_conflict() throws Exception {
        try (var others = busy()) {
            assertTrue(others.held());
            var first = location(place("reader.one", UNLISTED));
            place("reader.one", UNLISTED).statusCode(202).body("ahead", equalTo(1));
            place("reader.one", UNLISTED).statusCode(202).body("ahead", equalTo(2));

            place("reader.one", UNLISTED)
                    .statusCode(429)
                    .body("type", equalTo("/problems/too-many-jobs"))
                    .body("title", equalTo("Đang có nhiều câu hỏi chờ trả lời"));
            place("reader.two", UNLISTED).statusCode(202).body("ahead", equalTo(3));
            by("reader.one")
                    .get(first + "/result")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/job-not-answered"))
                    .body("state", equalTo("WAITING"));
            by("reader.one").delete(first).then().statusCode(204);
            place("reader.one", UNLISTED).statusCode(202);
        }
    }

    @Test
    void a_repeated_request_places_one() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = location(place("reader.one", UNLISTED, key));
        var again = location(place("reader.one", UNLISTED, key));

        assertEquals(first, again);
        by("reader.one").get(PATH).then().body("items.size()", equalTo(1));
    }

    @Test
    void one_whose_process_was_killed_is_begun_anew_and_comes_to_the_same() throws Exception {
        model.apply(twoProducts());
        String location;
        try (var others = busy()) {
            assertTrue(others.held());
            location = location(place("reader.one", UNLISTED));
            // what a process leaves behind that was killed while it wrote
            db.update("update cube_job set state = 'WRITING', attempts = 1, begun_at = now(), cells = 1");
        }

        answered("reader.one", location).body("cells", equalTo(2));
    }

    @Test
    void one_that_ended_its_process_three_times_is_given_up() throws Exception {
        String location;
        try (var others = busy()) {
            assertTrue(others.held());
            location = location(place("reader.one", UNLISTED));
            db.update("update cube_job set state = 'COUNTING', attempts = 3, begun_at = now()");
            answers.answerFirst();
        }

        by("reader.one").get(location).then().body("state", equalTo("FAILED")).body("failure", equalTo("given-up"));
        by("reader.one")
                .get(location + "/result")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-failed"))
                .body("failure", equalTo("given-up"));
    }

    @Test
    void an_answer_expires_after_seven_days() throws Exception {
        var location = location(place("reader.one", UNLISTED));
        answered("reader.one", location);
        var days = db.queryOne(
                "select expires_at - finished_at = interval '7 days' as seven from cube_job", row -> row.bool("seven"));
        assertEquals(true, days.orElseThrow());
        db.update("update cube_job set expires_at = now() - interval '1 second'");

        by("reader.one").get(location).then().statusCode(404);
        answers.deleteExpired();
        assertEquals(
                0L,
                db.queryOne("select count(*) as n from cube_job_answer", row -> row.longValue("n"))
                        .orElseThrow());
    }

    @Test
    void wrong_questions_are_refused_with_pointers_into_the_body_and_nothing_is_placed() throws Exception {
        place("reader.one", """
                        {"cube": "products", "by": ["gender"], "asOf": "2999-01-01", "definition": "often"}""")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/by", "/asOf", "/definition")));
        place("reader.one", """
                        {"cube": "products", "by": ["stars", "stars"]}""").statusCode(400).body("errors.code", hasItem("duplicate"));
        place("reader.one", """
                        {"cube": "farms", "by": ["stars"]}""").statusCode(404).body("type", equalTo("/problems/no-such-cube"));
        given().contentType(ContentType.JSON).body(UNLISTED).post(PATH).then().statusCode(401);
        by("reader.one").get(PATH).then().body("items.size()", equalTo(0));
    }

    /** Answering is left to the test. */
    private Leadership busy() throws Exception {
        var others = new Leadership(database, "/ocop/statistics/jobs");
        Await.until("the lock of the worker", others::held);
        return others;
    }

    private static List<TestEvent> twoProducts() {
        var tea = new Certificate(UUID.randomUUID());
        var other = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2026, 5, 4));
        other.set = 4;
        return List.of(tea.issued(), other.issued());
    }

    private static ValidatableResponse answered(String user, String location) throws Exception {
        Await.until("the answer of " + location, () -> "DONE"
                .equals(by(user).get(location).then().extract().path("state")));
        return by(user).get(location).then().statusCode(200);
    }

    private static String location(ValidatableResponse placed) {
        return placed.statusCode(202).extract().header("Location");
    }

    private static ValidatableResponse place(String user, String body) {
        return place(user, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse place(String user, String body, String key) {
        return by(user).contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
    }

    private static RequestSpecification by(String user) {
        return given().header("Authorization", TestTokens.bearer(user, "VN", "statistics-reader"));
    }
}
