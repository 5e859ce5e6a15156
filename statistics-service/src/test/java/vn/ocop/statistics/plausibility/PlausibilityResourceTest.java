package vn.ocop.statistics.plausibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.Broker;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PlausibilityResourceTest {

    private static final String CENTRAL = TestTokens.bearer("central.office", "VN", "central-office");

    @Inject
    ReadModel model;

    @Inject
    Broker broker;

    @Inject
    RecountUseCases recounts;

    @Inject
    CheckJob job;

    @Inject
    MeterRegistry meters;

    @Inject
    Db db;

    @Inject
    Clock clock;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void a_month_far_from_the_provinces_own_history_is_listed_for_its_office_alone() {
        var last = YearMonth.from(VietnamTime.today(clock)).minusMonths(1);
        var events = new ArrayList<TestEvent>();
        for (int back = 20; back > 0; back--) {
            addMonth(events, last.minusMonths(back), 2 + back % 3);
        }
        addMonth(events, last, 30);
        model.apply(events);

        findings(CENTRAL)
                .body("items.findAll { it.kind == 'OUTLIER' }.about", equalTo(List.of(last.toString())))
                .body("items.find { it.kind == 'OUTLIER' }.value", equalTo("30"))
                .body("items.find { it.kind == 'OUTLIER' }.expected", equalTo("3.0"))
                .body("items.find { it.kind == 'OUTLIER' }.province", equalTo("08"));
        findings(TestTokens.bearer("tuyenquang.office", "08", "provincial-office"))
                .body("items.kind", equalTo(List.of("OUTLIER")));
        findings(TestTokens.bearer("hanoi.office", "01", "provincial-office")).body("items.size()", equalTo(0));
    }

    @Test
    void a_certificate_signed_after_its_record_and_one_revoked_before_its_issue_are_named() {
        var early = new Certificate(UUID.randomUUID());
        early.recordedAt = Instant.parse("2026-01-05T00:00:00Z");
        var ended = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2025, 9, 1));
        model.apply(List.of(
                early.issued(),
                ended.issued(),
                ended.revoked(LocalDate.of(2025, 8, 1), Instant.parse("2026-02-01T00:00:00Z"))));

        findings(CENTRAL)
                .body(
                        "items.findAll { it.kind == 'IMPOSSIBLE_DATES' }.about",
                        equalTo(List.of("afterRecord", "endedBeforeIssue")))
                .body("items.find { it.about == 'afterRecord' }.records", equalTo(List.of(early.id.toString())))
                .body("items.find { it.about == 'endedBeforeIssue' }.records", hasItem(ended.id.toString()));
    }

    @Test
    void a_published_total_that_is_lower_than_an_earlier_one_is_a_finding() {
        findings(CENTRAL)
                .body("items.findAll { it.kind == 'PUBLISHED_TOTAL_FELL' }.value", equalTo(List.of("5401")))
                .body("items.findAll { it.kind == 'PUBLISHED_TOTAL_FELL' }.expected", equalTo(List.of("6000")));
    }

    @Test
    void the_recount_of_the_topics_finds_no_difference_and_one_that_is_made() {
        model.dropAndReadAgain();
        broker.send(HistoryFixtures.randomHistories(new Random(11), 80));
        var ends = broker.ends(model.topics());
        Broker.await("the read model", () -> model.hasReadUpTo(ends));

        var right = recounts.recount();
        assertTrue(right.events() > 80, "events read again: " + right.events());
        assertEquals(0, right.difference(), () -> "differs: " + right.counters());
        assertEquals(0.0, meters.get(RecountUseCases.DIFFERENCE).gauge().value());

        db.update("update overview_counter set n = n + 2 where counter_group = 'STARS' and key = '4'");
        var wrong = recounts.recount();
        db.update("update overview_counter set n = n - 2 where counter_group = 'STARS' and key = '4'");

        assertEquals(2, wrong.difference());
        assertEquals("STARS/4", String.join(" ", wrong.counters().keySet()));
        assertEquals(2.0, meters.get(RecountUseCases.DIFFERENCE).gauge().value());
        differInCells(1);
        var inCells = recounts.recount();
        differInCells(-1);
        assertEquals(2, inCells.difference()); // in stars and in sets
        assertEquals(
                "CELL_SET/11 CELL_STARS/3", String.join(" ", inCells.counters().keySet()));
        assertEquals(0, recounts.recount().difference());
        given().header("Authorization", CENTRAL)
                .get("/api/v1/statistics/recounts")
                .then()
                .statusCode(200)
                .body("items.difference[0]", equalTo(0))
                .body("items.difference[1]", equalTo(2))
                .body("items.difference[3]", equalTo(0));
    }

    private void differInCells(int by) {
        db.update("""
                insert into cell_delta (subject, legal_day, recorded_at, province_2024, province_2025, commune, product_set, stars, state,
                    kind, producer_type, legal_basis, issuer_level, origin, month, ever, valid, issued)
                values ('PRODUCT', '2026-01-02', '2026-01-03T00:00:00Z', '', '', '', '11', '3', '', '', '', '', '', '', '2026-01', ?, 0, 0)
                """, by);
    }

    @Test
    void the_gauges_tell_how_many_findings_there_are() {
        job.measure();

        assertEquals(
                1.0,
                meters.get(CheckJob.FINDINGS)
                        .tag("kind", "PUBLISHED_TOTAL_FELL")
                        .gauge()
                        .value());
        assertEquals(
                0.0,
                meters.get(CheckJob.FINDINGS).tag("kind", "OUTLIER").gauge().value());
    }

    private static void addMonth(List<TestEvent> events, YearMonth month, int n) {
        for (int i = 0; i < n; i++) {
            var certificate = new Certificate(UUID.randomUUID()).signedOn(month.atDay(1 + i % 28));
            certificate.recordedAt =
                    VietnamTime.startOfDay(month.atEndOfMonth()).plusSeconds(3600);
            events.add(certificate.issued());
        }
    }

    private static ValidatableResponse findings(String token) {
        return given().header("Authorization", token)
                .get("/api/v1/statistics/plausibility")
                .then()
                .statusCode(200);
    }
}
