package vn.ocop.statistics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureStore;
import vn.ocop.statistics.figure.Figures;
import vn.ocop.statistics.figure.Moment;

/** Random histories on a real database; set -Dseed=... to repeat a failure. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FiguresTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int PRODUCTS = 60;
    private static final int MOMENTS = 25;

    @Inject
    ReadModel model;

    @Inject
    FigureStore figures;

    @Inject
    Db db;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + 5);
    }

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_order_of_arrival_leads_to_the_same_read_model(long seed) {
        var random = new Random(seed);
        var events = HistoryFixtures.randomHistories(random, PRODUCTS);
        model.apply(events);
        var expected = model.content();

        for (int i = 0; i < 3; i++) {
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            model.empty();
            model.apply(shuffled);

            assertEquals(expected, model.content());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void figures_of_any_moment_equal_the_recount_of_every_single_product(long seed) {
        var random = new Random(seed);
        var histories = applied(HistoryFixtures.randomHistories(random, PRODUCTS));

        for (int i = 0; i < MOMENTS; i++) {
            var moment = new Moment(HistoryFixtures.day(random), HistoryFixtures.instant(random));
            for (var definition : Definition.values()) {
                assertRecount(histories, moment, definition, figures.at(moment, definition));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_counters_of_today_equal_the_facts(long seed) {
        applied(HistoryFixtures.randomHistories(new Random(seed), PRODUCTS));
        var farAhead = LocalDate.of(2100, 1, 1);
        var all = new Moment(farAhead, farAhead.atStartOfDay(ZoneOffset.UTC).toInstant());

        var today = figures.today();
        var facts = figures.at(all, Definition.RECOGNISED_EVER);

        assertEquals(facts.byStars(), today.byStars());
        assertEquals(facts.bySector(), today.bySector());
        assertEquals(facts.producers(), today.producers());
        assertEquals(facts.potentialFive(), today.potentialFive());
        assertEquals(plainCount(all), today.recognised());
    }

    @Test
    void applying_everything_twice_equals_once() {
        var events = HistoryFixtures.randomHistories(new Random(SEED), PRODUCTS);
        model.apply(events);
        var once = figures.today();
        model.apply(events);

        assertEquals(once, figures.today());
    }

    @Test
    void a_fact_cannot_be_changed_or_deleted() {
        applied(HistoryFixtures.randomHistories(new Random(1), 5));

        assertThrows(Db.Failed.class, () -> db.update("update certificate_fact set stars = 5"));
        assertThrows(Db.Failed.class, () -> db.update("delete from decision_fact"));
    }

    private List<ProductHistory> applied(List<TestEvent> events) {
        model.apply(events);
        var products = new HashSet<UUID>();
        events.forEach(event ->
                products.add(UUID.fromString(String.valueOf(event.data().get("productId")))));
        return List.copyOf(new FactStore(db).histories(products).values());
    }

    private void assertRecount(List<ProductHistory> histories, Moment moment, Definition definition, Figures actual) {
        var counted = histories.stream()
                .flatMap(history -> history.counted(moment, definition).stream())
                .map(CertificateFact::recognition)
                .toList();
        IntStream.rangeClosed(3, 5)
                .forEach(stars -> assertEquals(
                        counted.stream().filter(what -> what.stars() == stars).count(),
                        actual.byStars().get(Integer.toString(stars))));
        assertEquals(counted.size(), actual.recognised());
        assertEquals(
                actual.recognised(),
                actual.bySector().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(counted.stream().map(Recognition::producerId).distinct().count(), actual.producers());
        assertEquals(
                histories.stream()
                        .filter(history -> history.potentialFive(moment))
                        .count(),
                actual.potentialFive());
        if (definition == Definition.RECOGNISED_EVER) {
            assertEquals(plainCount(moment), actual.recognised());
        }
    }

    private long plainCount(Moment moment) {
        return db.queryOne(
                        "select count(distinct product_id) as n from certificate_fact where kind = 'ISSUED' and legal_day <= ? and recorded_at <= ?"
                                + " and certificate_id not in"
                                + " (select certificate_id from certificate_fact where kind = 'ANNULLED' and recorded_at <= ?)",
                        row -> row.longValue("n"),
                        moment.asOf(),
                        moment.knownAt(),
                        moment.knownAt())
                .orElseThrow();
    }
}
