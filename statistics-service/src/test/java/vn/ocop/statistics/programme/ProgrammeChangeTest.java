package vn.ocop.statistics.programme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** How the digital readiness of producers changes. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ProgrammeChangeTest {

    private static final String DAYS = "since=2025-01-01&asOf=2026-01-01";

    @Inject
    ReadModel model;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    /** One version: has the producer a website? */
    private void told(int record, long version, int producer, String from, boolean website, Map<String, Object> more) {
        var id = new UUID(9, record);
        var data = new HashMap<String, Object>(Map.of(
                "recordId",
                id.toString(),
                "kind",
                "digital-readiness",
                "state",
                "ACTIVE",
                "provinceCode",
                "08",
                "from",
                from,
                "producerIds",
                List.of(new UUID(1, producer).toString()),
                "productIds",
                List.of(),
                "codes",
                Map.of("website", String.valueOf(website)),
                "measures",
                Map.of(),
                "days",
                Map.of()));
        data.putAll(more);
        model.apply(List.of(new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.programme-record-changed.v1",
                id,
                version,
                Instant.parse("2026-02-01T00:00:00Z").plusSeconds(record * 100L + version),
                data)));
    }

    private static ValidatableResponse ask(String query) {
        return given().get("/api/v1/statistics/programme-records/changes?kind=digital-readiness&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void who_gained_who_lost_and_who_is_new_are_told_apart() {
        told(1, 1, 1, "2024-01-01", false, Map.of()); // gains one by a later version
        told(1, 2, 1, "2025-06-01", true, Map.of());
        told(2, 1, 2, "2024-01-01", true, Map.of()); // loses it by another record
        told(3, 1, 2, "2025-07-01", false, Map.of());
        told(4, 1, 3, "2024-01-01", true, Map.of()); // stays
        told(5, 1, 4, "2025-03-01", true, Map.of()); // is new: no change
        told(6, 1, 5, "2024-01-01", true, Map.of("until", "2025-12-31")); // is told of no more: no change
        ask(DAYS)
                .body("producersSince", equalTo(4))
                .body("producersNow", equalTo(4))
                .body("producersBoth", equalTo(3))
                .body("rows.name", contains("website", "website"))
                .body("rows.value", contains("false", "true"))
                .body("rows.since", contains(1, 3))
                .body("rows.now", contains(1, 3))
                .body("rows.gained", contains(1, 1))
                .body("rows.lost", contains(1, 1));
    }

    @Test
    void a_correction_of_the_same_first_day_and_a_record_withdrawn_change_what_was_told() {
        told(1, 1, 1, "2024-01-01", false, Map.of());
        told(1, 2, 1, "2024-01-01", true, Map.of());
        told(2, 1, 2, "2024-01-01", true, Map.of());
        told(2, 2, 2, "2024-01-01", true, Map.of("state", "WITHDRAWN"));
        ask(DAYS)
                .body("producersSince", equalTo(1))
                .body("rows.value", contains("true"))
                .body("rows.gained", contains(0));
        ask(DAYS + "&knownAt=2026-02-01T00:01:41Z")
                .body("producersSince", equalTo(1))
                .body("rows.value", contains("false"));
    }

    @Test
    void one_province_is_asked_alone_and_a_wrong_question_is_told_what_is_wrong() {
        told(1, 1, 1, "2024-01-01", true, Map.of("provinceCode", "19"));
        told(2, 1, 2, "2024-01-01", true, Map.of());
        ask(DAYS + "&province=19").body("producersNow", equalTo(1)).body("rows.now", contains(1));
        var wrong = "/api/v1/statistics/programme-records/changes";
        given().get(wrong).then().statusCode(400).body("errors.pointer", containsInAnyOrder("?kind", "?since"));
        given().get(wrong + "?kind=digital-readiness&since=2026-01-02&asOf=2026-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?asOf"))
                .body("errors.code", contains("before"));
    }
}
