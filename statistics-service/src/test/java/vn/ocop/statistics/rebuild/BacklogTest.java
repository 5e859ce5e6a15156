package vn.ocop.statistics.rebuild;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.Broker;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/**
 * A backlog of pushed products (four events each: producer, product, result, certificate) from the broker into the figures, as the consumer
 * takes it and as a rebuild does, beside COPY of the same events' data. The build takes a few; {@code ./ocop bench backlog} as many as it is told.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BacklogTest {

    private static final int PRODUCTS = Integer.getInteger("ocop.products", 200);
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());
    private static final int CHUNK = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2_800;

    @Inject
    Broker broker;

    @Inject
    ReadModel model;

    @Inject
    AdministrativeUnits units;

    @Inject
    AgroalDataSource database;

    @Inject
    Db db;

    @Inject
    ObjectMapper mapper;

    @Test
    void a_backlog_is_taken_in_and_built_anew_to_the_same_figures() throws SQLException, IOException {
        await(() -> broker.ends(model.topics()).size() == 60);
        var copied = send(new Random(SEED));
        var ends = broker.ends(model.topics());
        var events = ends.values().stream().mapToLong(Long::longValue).sum();
        await(() -> model.hasReadUpTo(ends));
        model.dropAndReadAgain();
        measured("consumer", events, copied, () -> model.hasReadUpTo(ends));
        var figures = figures();
        var rebuild = order();
        try (var reader = new Reader()) {
            measured("rebuild, to the end of its switch", events, copied, () -> "SWITCHED".equals(state(rebuild)));
            reader.print();
            assertEquals(0, reader.errors.get());
            assertTrue(reader.answers.get() > 0);
        }
        System.out.printf("backlog: seed %d, COPY %.0f/s%n", SEED, copied);
        assertEquals(figures, figures());
        assertTrue(events >= 4L * PRODUCTS);
    }

    /** Asks on and on while the model is built anew. */
    private static final class Reader implements AutoCloseable {
        private final AtomicInteger answers = new AtomicInteger();
        private final AtomicInteger errors = new AtomicInteger();
        private final AtomicLong longest = new AtomicLong();
        private final Thread asking = Thread.ofVirtual().start(this::ask);

        private void ask() {
            var day = LocalDate.of(2026, 1, 1);
            while (!Thread.currentThread().isInterrupted()) {
                day = day.plusDays(1).getYear() > 2026 ? LocalDate.of(2020, 1, 1) : day.plusDays(1);
                var began = System.nanoTime();
                var status = given().get(
                                "/api/v1/statistics/products?by=province,stars,sector&asOf=" + day.minusYears(1))
                        .statusCode();
                longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                (status == 200 ? answers : errors).incrementAndGet();
                LockSupport.parkNanos(100_000_000);
            }
        }

        void print() {
            System.out.printf(
                    "backlog: while it was built anew %d questions of past days answered, %d not, the longest after %.0f ms%n",
                    answers.get(), errors.get(), longest.get() / 1e6);
        }

        @Override
        public void close() {
            asking.interrupt();
        }
    }

    private void measured(String who, long events, double copied, BooleanSupplier done) throws IOException {
        var began = System.nanoTime();
        var java = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        var servers = serverSeconds();
        await(done);
        var perSecond = events / seconds(began);
        System.out.printf(
                "backlog: %s: %d events at %.0f/s, %.4f of COPY; processor time of an event: service %.3f ms, PostgreSQL %.3f ms%n",
                who,
                events,
                perSecond,
                perSecond / copied,
                ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElseThrow()
                                .minus(java)
                                .toMillis()
                        / (double) events,
                (serverSeconds() - servers) * 1000 / events);
    }

    /** Processor time so far of all processes of the database's server that serve somebody now. */
    private double serverSeconds() {
        return db.query("select pid from pg_stat_activity", row -> row.longValue("pid")).stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToDouble(Duration::toMillis)
                        .sum()
                / 1000;
    }

    /** @return events per second that COPY takes of the same data */
    private double send(Random random) throws SQLException, IOException {
        var communes = units.units(Level.COMMUNE, null, LocalDate.of(2025, 7, 1)).stream()
                .map(Unit::code)
                .toList();
        double seconds = 0;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table copied (data text)");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int done = 0; done < PRODUCTS; done += CHUNK) {
                var events = new ArrayList<TestEvent>();
                for (int i = 0; i < Math.min(CHUNK, PRODUCTS - done); i++) {
                    addProduct(random, communes.get(random.nextInt(communes.size())), events);
                }
                broker.send(events);
                var lines = lines(events);
                var began = System.nanoTime();
                copy.copyIn(
                        "copy copied from stdin with (format csv, delimiter e'\\x01', quote e'\\x02')",
                        new StringReader(lines));
                seconds += seconds(began);
            }
        }
        return 4.0 * PRODUCTS / seconds;
    }

    private String lines(List<TestEvent> events) throws JsonProcessingException {
        var lines = new StringBuilder();
        for (var event : events) {
            lines.append(mapper.writeValueAsString(event.data())).append('\n');
        }
        return lines.toString();
    }

    private static void addProduct(Random random, String commune, List<TestEvent> events) {
        var certificate = new Certificate(UUID.randomUUID()).signedOn(FIRST.plusDays(random.nextInt(DAYS)));
        certificate.communeCode = commune;
        certificate.stars = random.nextInt(100) < 74 ? 3 : 4;
        certificate.set = 1 + random.nextInt(26);
        certificate.producerType =
                List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD").get(random.nextInt(3));
        certificate.recordedAt = Instant.parse("2026-11-20T00:00:00Z").minusSeconds(random.nextInt(3_000_000));
        events.add(new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.producer-changed.v1",
                certificate.producerId,
                1,
                certificate.recordedAt,
                Map.of(
                        "producerId",
                        certificate.producerId.toString(),
                        "name",
                        "HTX Chè Tân Cương",
                        "type",
                        certificate.producerType,
                        "communeCode",
                        commune,
                        "provinceCode",
                        "08",
                        "origin",
                        "IMPORTED")));
        events.add(new TestEvent(
                "ocop.product.v1",
                "vn.ocop.product.product-changed.v1",
                certificate.productId,
                1,
                certificate.recordedAt,
                Map.of(
                        "productId",
                        certificate.productId.toString(),
                        "producerId",
                        certificate.producerId.toString(),
                        "name",
                        "Chè Tân Cương",
                        "productSet",
                        certificate.set,
                        "communeCode",
                        commune,
                        "provinceCode",
                        "08",
                        "origin",
                        "IMPORTED")));
        var result = UUID.randomUUID();
        events.add(new TestEvent(
                "ocop.assessment-imports.v1",
                "vn.ocop.assessment.result-imported.v1",
                result,
                1,
                certificate.recordedAt,
                Map.of(
                        "resultId", result.toString(),
                        "productId", certificate.productId.toString(),
                        "decision", Map.of("number", "1/QĐ-UBND", "signedOn", certificate.signedOn.toString()),
                        "recordedAt", certificate.recordedAt.toString())));
        events.add(certificate.issued());
    }

    private static String figures() {
        return given().get("/api/v1/statistics/products?by=province&by=stars&by=set&knownAt=2026-11-20T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("rows");
    }

    private static String order() {
        return given().header("Authorization", administrator())
                .post("/api/v1/events/statistics/rebuilds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String state(String rebuild) {
        return db.queryOne(
                        "select state from read_model_rebuild where id = ?",
                        row -> row.string("state"),
                        UUID.fromString(rebuild))
                .orElseThrow();
    }

    private static String administrator() {
        return TestTokens.bearer("admin", "VN", Roles.ADMINISTRATOR);
    }

    /** As long as it takes for what was asked for, and half a minute more. */
    private static void await(BooleanSupplier so) {
        var until = System.nanoTime() + (30L + PRODUCTS / 50) * 1_000_000_000L;
        while (!so.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "still waiting");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
