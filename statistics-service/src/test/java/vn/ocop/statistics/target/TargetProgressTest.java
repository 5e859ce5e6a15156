package vn.ocop.statistics.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** Progress is counted from the figures wherever these know what a target measures. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class TargetProgressTest {

    @Inject
    ReadModel model;

    private int records;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    private void record(Map<String, Object> more) {
        var id = new UUID(7, ++records);
        var data = new HashMap<String, Object>(Map.of(
                "recordId", id.toString(),
                "kind", "target",
                "state", "ACTIVE",
                "from", "2026-01-01",
                "producerIds", List.of(),
                "productIds", List.of(),
                "codes", Map.of(),
                "measures", Map.of(),
                "days", Map.of()));
        data.putAll(more);
        model.apply(List.of(new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.programme-record-changed.v1",
                id,
                1,
                Instant.parse("2026-01-02T00:00:00Z"),
                data)));
    }

    private void target(String measure, long goal, Map<String, Object> more) {
        var data = new HashMap<String, Object>(
                Map.of("codes", Map.of("measure", measure), "measures", Map.of("target", goal)));
        data.putAll(more);
        record(data);
    }

    private void recognised(int stars, String... signed) {
        var events = new ArrayList<TestEvent>();
        for (var day : signed) {
            var certificate = new Certificate(UUID.randomUUID()).signedOn(LocalDate.parse(day));
            certificate.stars = stars;
            events.add(certificate.issued());
        }
        model.apply(events);
    }

    private static ValidatableResponse ask(String query) {
        return given().get("/api/v1/statistics/target-progress?" + query).then().statusCode(200);
    }

    @Test
    void products_are_counted_for_the_nation_and_a_province_and_by_stars() {
        recognised(3, "2026-02-01", "2026-03-01");
        recognised(4, "2026-03-01");
        target("recognised-products", 8, Map.of());
        target("recognised-products", 2, Map.of("provinceCode", "08"));
        target("recognised-products", 2, Map.of("provinceCode", "19"));
        target("recognised-products-4-stars", 4, Map.of());
        target("recognised-producers", 6, Map.of());
        ask("measure=recognised-products")
                .body("rows.provinceCode", contains(nullValue(), equalTo("08"), equalTo("19")))
                .body("rows.counted", contains(3, 3, 0))
                .body("rows.percent", contains(37, 150, 0))
                .body("rows.boundaries", contains("2025", "2025", "2025"))
                .body("rows.origin", contains("COUNTED", "COUNTED", "COUNTED"));
        ask("asOf=2026-02-28&measure=recognised-products&province=08").body("rows.counted", contains(1));
        ask("measure=recognised-products-4-stars")
                .body("rows.counted", contains(1))
                .body("rows.percent", contains(25));
        ask("measure=recognised-producers").body("rows.counted", contains(3)).body("rows.percent", contains(50));
    }

    @Test
    void a_period_that_is_over_is_counted_on_its_last_day_under_the_provinces_in_which_it_began() {
        recognised(3, "2024-02-01", "2025-12-31", "2026-03-01");
        var period = Map.<String, Object>of("from", "2021-01-01", "until", "2025-12-31");
        target("recognised-products", 2, period);
        var ofHaGiang = new HashMap<>(period);
        ofHaGiang.put("provinceCode", "02");
        target("recognised-products", 4, ofHaGiang);
        target("valid-products", 10, Map.of("from", "2026-01-01"));
        ask("measure=recognised-products")
                .body("rows.boundaries", contains("2024", "2024"))
                .body("rows.countedOn", contains("2025-12-31", "2025-12-31"))
                .body("rows.counted", contains(2, 2))
                .body("rows.percent", contains(100, 50));
        ask("asOf=2027-06-01".replace("2027-06-01", "2026-11-01") + "&measure=valid-products")
                .body("rows.countedOn", contains("2026-11-01"))
                .body("rows.counted", contains(3));
    }

    @Test
    void what_the_system_does_not_know_is_shown_as_it_was_reported_and_never_mixed_with_what_it_counts() {
        recognised(3, "2026-02-01");
        var reported = Map.<String, Object>of(
                "measures", Map.of("target", 1_000, "reached", 333), "days", Map.of("reachedOn", "2026-06-30"));
        target("jobs-created", 1_000, reported);
        target("villages", 7, Map.of());
        target("recognised-products", 1_000, reported);
        record(Map.of("kind", "value-chain", "provinceCode", "08"));
        record(Map.of("kind", "value-chain", "provinceCode", "19", "until", "2026-02-01"));
        target("records-of-value-chain", 4, Map.of());
        ask("measure=jobs-created")
                .body("rows.counted", contains(nullValue()))
                .body("rows.reported", contains(333))
                .body("rows.reportedOn", contains("2026-06-30"))
                .body("rows.percent", contains(33))
                .body("rows.origin", contains("REPORTED"));
        ask("measure=villages").body("rows.percent", contains(nullValue())).body("rows.origin", contains("UNKNOWN"));
        ask("measure=recognised-products")
                .body("rows.counted", contains(1))
                .body("rows.reported", contains(333))
                .body("rows.percent", contains(0));
        ask("measure=records-of-value-chain").body("rows.counted", contains(1)).body("rows.percent", contains(25));
    }

    @Test
    void a_target_that_was_withdrawn_or_has_not_begun_is_not_shown() {
        target("recognised-products", 8, Map.of("state", "WITHDRAWN"));
        target("recognised-products", 8, Map.of("from", "2026-06-01"));
        ask("asOf=2026-05-31").body("rows", hasSize(0));
        ask("asOf=2026-06-01").body("rows.from", contains("2026-06-01"));
        ask("asOf=2026-06-01&knownAt=2026-01-01T00:00:00Z").body("rows", hasSize(0));
        given().get("/api/v1/statistics/target-progress?asOf=never").then().statusCode(400);
    }
}
