package vn.ocop.statistics.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.Broker;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** Through the broker and HTTP. What other tests have sent stays, so figures are compared with those before. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OverviewResourceTest {

    private static final String PATH = "/api/v1/statistics/overview";

    @Inject
    Broker broker;

    @Inject
    ReadModel model;

    @Test
    void a_certificate_is_counted_with_its_stars_sector_and_producer() {
        var before = overview();
        var certificate = new Certificate(UUID.randomUUID()).signedOn(today());
        certificate.stars = 4;
        certificate.recordedAt = Instant.now();

        broker.send(List.of(certificate.issued()));
        Broker.await("the certificate", () -> recognised(overview()) == recognised(before) + 1);

        var after = overview();
        assertEquals(before.getLong("products.byStars.4") + 1, after.getLong("products.byStars.4"));
        assertEquals(before.getLong("products.byStars.3"), after.getLong("products.byStars.3"));
        assertEquals(before.getLong("products.bySector.I") + 1, after.getLong("products.bySector.I"));
        assertEquals(before.getLong("producers") + 1, after.getLong("producers"));
    }

    @Test
    void what_is_dated_ahead_does_not_count_today() {
        model.empty();
        apply(new Certificate(UUID.randomUUID()).signedOn(today().plusDays(1)).issued());

        assertEquals(0, recognised(overview()));
    }

    @Test
    void who_is_forwarded_by_a_decision_dated_ahead_is_not_potential_today() {
        model.empty();
        apply(HistoryFixtures.decision(UUID.randomUUID(), "FORWARDED", today().plusDays(1), Instant.now()));

        assertEquals(0, overview().getLong("products.potential5"));
    }

    @Test
    void an_upgrade_moves_the_product_from_three_to_four_stars() {
        var product = UUID.randomUUID();
        var three = new Certificate(product).signedOn(today().minusDays(40));
        var four = new Certificate(product).signedOn(today().minusDays(1));
        four.stars = 4;
        four.producerId = three.producerId;
        var before = overview();

        apply(four.issued(), three.issued()); // the older one arrives last

        var after = overview();
        assertEquals(recognised(before) + 1, recognised(after));
        assertEquals(before.getLong("products.byStars.4") + 1, after.getLong("products.byStars.4"));
        assertEquals(before.getLong("products.byStars.3"), after.getLong("products.byStars.3"));
    }

    @Test
    void a_file_sent_to_the_ministry_is_potential_five_and_not_recognised() {
        var product = UUID.randomUUID();
        var before = overview();

        apply(HistoryFixtures.decision(product, "FORWARDED", today().minusDays(1), Instant.now()));

        var after = overview();
        assertEquals(before.getLong("products.potential5") + 1, after.getLong("products.potential5"));
        assertEquals(recognised(before), recognised(after));

        apply(HistoryFixtures.decision(product, "RECOGNISED", today(), Instant.now()));

        assertEquals(before.getLong("products.potential5"), overview().getLong("products.potential5"));
    }

    @Test
    void a_revoked_product_stays_in_one_definition_and_leaves_the_other() {
        var certificate = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2026, 1, 10));
        apply(certificate.issued());
        var ever = overview("definition", "recognisedEver");
        var valid = overview("definition", "validOnDay");
        var yesterday = today().minusDays(1).toString();
        var validYesterday = overview("definition", "validOnDay", "asOf", yesterday);

        apply(certificate.revoked(today(), Instant.now()));

        assertEquals(recognised(ever), recognised(overview("definition", "recognisedEver")));
        assertEquals(recognised(valid) - 1, recognised(overview("definition", "validOnDay")));
        assertEquals(recognised(validYesterday), recognised(overview("definition", "validOnDay", "asOf", yesterday)));
    }

    @Test
    void a_withdrawn_recognition_stays_in_one_definition_and_leaves_the_other() {
        var certificate = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2026, 1, 10));
        apply(certificate.issued());
        var ever = overview("definition", "recognisedEver");
        var valid = overview("definition", "validOnDay");

        apply(certificate.withdrawn(today(), Instant.now()));

        assertEquals(recognised(ever), recognised(overview("definition", "recognisedEver")));
        assertEquals(recognised(valid) - 1, recognised(overview("definition", "validOnDay")));
    }

    @Test
    void a_file_taken_out_of_its_decision_is_not_on_its_way_to_the_ministry() {
        var before = overview().getLong("products.potential5");
        var forwarded = HistoryFixtures.decision(UUID.randomUUID(), "FORWARDED", today(), Instant.now());
        var other = HistoryFixtures.decision(UUID.randomUUID(), "RECOGNISED", today().minusDays(1), Instant.now());
        var upgrade = HistoryFixtures.decision(
                UUID.fromString(String.valueOf(other.data().get("productId"))), "FORWARDED", today(), Instant.now());
        apply(forwarded, other, upgrade);
        assertEquals(before + 2, overview().getLong("products.potential5"));

        apply(HistoryFixtures.takenOut(forwarded, today(), Instant.now()));
        apply(HistoryFixtures.takenOut(other, today(), Instant.now())); // an older recognition: the upgrade goes on

        assertEquals(before + 1, overview().getLong("products.potential5"));
    }

    @Test
    void a_figure_can_be_shown_again_as_it_was_known() {
        apply(new Certificate(UUID.randomUUID()).issued());
        var published = overview();
        var late =
                new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2023, 5, 5)); // decided long ago, recorded now
        late.recordedAt = Instant.now();

        apply(late.issued());

        var again = overview("knownAt", published.getString("knownAt"), "asOf", published.getString("asOf"));
        assertEquals(recognised(published), recognised(again));
        assertEquals(recognised(published) + 1, recognised(overview()));
        assertEquals(0, recognised(overview("asOf", "2019-01-01")));
    }

    @Test
    void stars_and_sectors_always_add_up_to_the_recognised() {
        var random = new Random(7);
        for (var definition : List.of("recognisedEver", "validOnDay")) {
            for (int i = 0; i < 5; i++) {
                var overview = overview(
                        "definition",
                        definition,
                        "asOf",
                        HistoryFixtures.day(random).toString());
                assertEquals(recognised(overview), sum(overview.getMap("products.byStars")));
                assertEquals(recognised(overview), sum(overview.getMap("products.bySector")));
            }
        }
    }

    @Test
    void a_shuffled_stream_of_many_products_gives_the_same_figures_when_read_again_from_the_first_offset() {
        var random = new Random(11);
        var byKey = HistoryFixtures.randomHistories(random, 40);
        apply(keysInterleaved(byKey, random).toArray(TestEvent[]::new));
        var everything = model.eventsApplied();
        // other tests fill the model without the broker: begin with what the topics hold
        readEverythingAgain();
        var first = model.content();
        var figures = overview().getMap("products");

        readEverythingAgain();

        assertEquals(first, model.content());
        assertEquals(figures, overview().getMap("products"));
        assertTrue(everything > 0);
        assertEquals(List.of(), model.deadLetters());
    }

    @Test
    void types_of_the_house_that_are_not_counted_are_passed_over() {
        var key = UUID.randomUUID();
        var ignored = new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.dossier-changed.v1",
                key,
                1,
                Instant.now(),
                Map.of("dossierId", key));
        var producer = new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.producer-changed.v1",
                UUID.randomUUID(),
                1,
                Instant.now(),
                Map.of(
                        "producerId",
                        UUID.randomUUID(),
                        "name",
                        "HTX",
                        "type",
                        "COOPERATIVE",
                        "communeCode",
                        "01021",
                        "provinceCode",
                        "08",
                        "origin",
                        "REGISTERED",
                        "change",
                        "REGISTERED"));

        broker.send(List.of(ignored));
        apply(producer);

        assertEquals(List.of(), model.deadLetters());
    }

    @Test
    void the_answer_names_its_times_definition_and_watermark() {
        apply(new Certificate(UUID.randomUUID()).issued());

        given().get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .body("asOf", equalTo(today().toString()))
                .body("definition", equalTo("recognisedEver"))
                .body("watermark.topics.topic", hasItems("ocop.certification.v1"));
    }

    @Test
    void an_unchanged_overview_is_not_sent_again() {
        var etag = given().get(PATH).header("ETag");

        given().header("If-None-Match", etag).get(PATH).then().statusCode(304);
        given().header("If-None-Match", etag)
                .queryParam("asOf", "2020-01-01")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void every_wrong_parameter_is_named_at_once_in_the_readers_language() {
        given().header("Accept-Language", "en")
                .queryParam("asOf", "2026-02-30")
                .queryParam("knownAt", "yesterday")
                .queryParam("definition", "all")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", equalTo(List.of("?asOf", "?knownAt", "?definition")))
                .body("errors.code", equalTo(List.of("not-a-date", "not-an-instant", "wrong-enum")))
                .body("errors[1].message", containsString("offset"));
    }

    @Test
    void the_future_is_refused() {
        given().queryParam("asOf", today().plusDays(1).toString())
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("in-the-future"));
    }

    @Test
    void an_unknown_parameter_is_refused() {
        given().queryParam("year", "2026")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-filter"));
    }

    @Test
    void how_late_the_figures_are_is_measured() {
        apply(new Certificate(UUID.randomUUID()).issued());

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("ocop_statistics_lag_seconds"))
                .body(containsString("quantile=\"0.99\""));
    }

    private void apply(TestEvent... events) {
        var before = model.eventsApplied();
        broker.send(List.of(events));
        Broker.await(events.length + " events", () -> model.eventsApplied() == before + events.length);
    }

    private void readEverythingAgain() {
        var ends = broker.ends(model.topics());
        model.dropAndReadAgain();
        Broker.await("the end of the topics", () -> model.hasReadUpTo(ends));
    }

    /** Shuffles, but keeps the order of each key, as partitions do. */
    private static List<TestEvent> keysInterleaved(List<TestEvent> events, Random random) {
        var keys = new ArrayList<UUID>();
        var queues = new HashMap<UUID, ArrayList<TestEvent>>();
        for (var event : events) {
            keys.add(event.key());
            queues.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event);
        }
        Collections.shuffle(keys, random);
        return keys.stream()
                .map(key -> Objects.requireNonNull(queues.get(key)).removeFirst())
                .toList();
    }

    private static JsonPath overview(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static long recognised(JsonPath overview) {
        return overview.getLong("products.recognised");
    }

    private static long sum(Map<String, Integer> parts) {
        return parts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
