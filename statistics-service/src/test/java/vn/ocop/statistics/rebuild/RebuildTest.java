package vn.ocop.statistics.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.Broker;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/** With the real broker and database. What other tests have sent stays in the topics and is read again too. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RebuildTest {

    private static final String PATH = "/api/v1/events/statistics/rebuilds";

    /** Owned by the statistics or the platform: a rebuild leaves them alone. */
    private static final Set<String> KEPT = Set.of(
            "publication",
            "report",
            "recount",
            "cube_job",
            "cube_job_answer",
            "cell_code",
            "read_model_rebuild",
            "read_model_rebuild_partition",
            "dead_letter",
            "event",
            "event_stream",
            "event_epoch",
            "event_halt",
            "outbox",
            "idempotency_key",
            "account_binding",
            "audit_record",
            "audit_leaf",
            "audit_checkpoint",
            "flyway_schema_history");

    @Inject
    Broker broker;

    @Inject
    ReadModel model;

    @Inject
    vn.ocop.platform.event.ReadModel declared;

    @Inject
    Db db;

    @BeforeEach
    void stand_where_the_topics_stand() {
        Broker.await("the end of what others ordered", () -> db.query(
                        "select id from read_model_rebuild where finished_at is null", row -> row.uuid("id"))
                .isEmpty());
        var ends = broker.ends(model.topics());
        model.dropAndReadAgain();
        Broker.await("the end of the topics", () -> model.hasReadUpTo(ends));
    }

    @AfterEach
    void leave_nothing_parked() {
        QuarkusTransaction.requiringNew().run(() -> db.update("delete from dead_letter where reason = 'test'"));
    }

    @Test
    void every_table_is_either_built_from_events_or_kept() {
        var expected = new TreeSet<>(KEPT);
        expected.addAll(declared.tables());
        expected.addAll(Set.of("consumer_position", "consumed_version"));

        assertEquals(expected, new TreeSet<>(tables("public")));
    }

    @Test
    void a_rebuild_makes_the_same_model_again_and_mends_what_was_broken() {
        applied(HistoryFixtures.randomHistories(new Random(7), 40));
        var sound = model.content();
        var definitions = definitions();
        QuarkusTransaction.requiringNew().run(() -> {
            db.update("update overview_counter set n = n + 5");
            db.update("delete from current_product");
            db.update("update consumed_version set version = version + 100");
        });
        assertNotEquals(sound, model.content());

        var ended = await(start(), "SWITCHED");

        assertEquals(sound, model.content());
        Broker.await(
                "the old ones dropped",
                () -> tables("replaced").isEmpty() && tables("rebuild").isEmpty());
        assertEquals(definitions, definitions(), "tables, rules, indexes and triggers are as the migrations made them");
        assertEquals(ended.getLong("total"), ended.getLong("read"));
        assertEquals(
                broker.ends(model.topics()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                ended.getLong("read"));
        assertEquals(7 * 12, ended.getList("partitions").size());
        assertTrue(ended.getInt("switchMs") < 1_000, ended::prettify);
        var next = new Certificate(UUID.randomUUID());
        var before = overview().getLong("products.recognised");
        applied(List.of(next.issued()));
        assertEquals(before + 1, overview().getLong("products.recognised"), "the new one goes on taking events in");
    }

    @Test
    void who_asks_all_the_while_sees_no_error_and_no_figure_that_falls() throws InterruptedException {
        applied(HistoryFixtures.randomHistories(new Random(8), 60));
        var going = new AtomicBoolean(true);
        var failures = new ConcurrentLinkedQueue<String>();
        var asking = Thread.ofVirtual().start(() -> {
            var last = new HashMap<String, Long>();
            while (going.get()) {
                try {
                    failures.addAll(fallen(last, "overview", overview(), "products.recognised", "watermark.events"));
                    failures.addAll(fallen(last, "cube", cube(), "total", "watermark.events"));
                    pause(); // the rebuild needs a processor too
                } catch (AssertionError e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            }
        });
        var sending = Thread.ofVirtual().start(() -> {
            while (going.get()) {
                broker.send(List.of(new Certificate(UUID.randomUUID()).issued()));
                LockSupport.parkNanos(
                        Duration.ofMillis(20).toNanos()); // else there are more to read than this test is of
            }
        });

        await(start(), "SWITCHED");
        await(start(), "SWITCHED");
        going.set(false);
        asking.join();
        sending.join();

        assertEquals(List.of(), List.copyOf(failures));
        var ends = broker.ends(model.topics());
        Broker.await("the rest", () -> model.hasReadUpTo(ends));
        var live = model.content();
        await(start(), "SWITCHED");
        assertEquals(live, model.content());
    }

    @Test
    void one_at_a_time_goes_on_after_its_connections_are_cut_and_one_that_is_cancelled_leaves_nothing() {
        applied(HistoryFixtures.randomHistories(new Random(9), 10));
        var before = model.content();
        var id = QuarkusTransaction.requiringNew().call(() -> {
            db.update("lock table dead_letter in exclusive mode"); // the rebuild cannot end
            var first = start();
            Broker.await("waiting for the lock", () -> waiting() == 1);
            order().statusCode(409).body("type", equalTo("/problems/rebuild-under-way"));
            return first;
        });
        await(id, "SWITCHED");
        order(id + "/cancellation").statusCode(409).body("type", equalTo("/problems/rebuild-ended"));

        var shadow = QuarkusTransaction.requiringNew().call(() -> {
            db.update("lock table dead_letter in exclusive mode");
            var second = start();
            Broker.await("waiting for the lock", () -> waiting() == 1);
            var table = oid("rebuild.cell_delta");
            assertEquals(1, cut());
            Broker.await("there again", () -> waiting() == 1);
            assertEquals(table, oid("rebuild.cell_delta"), "it goes on where it was");
            order(second + "/cancellation").statusCode(200).body("state", equalTo("CANCELLING"));
            return second;
        });
        await(shadow, "CANCELLED");

        assertEquals(List.of(), tables("rebuild"));
        assertEquals(before, model.content());
    }

    @Test
    void what_can_be_applied_now_is_parked_no_longer_and_what_was_given_up_stays_so() {
        var parked = new Certificate(UUID.randomUUID());
        var givenUp = new Certificate(UUID.randomUUID());
        applied(List.of(parked.issued(), givenUp.issued()));
        var both = overview().getLong("products.recognised");
        park(parked.id, null);
        park(givenUp.id, "DISCARDED");

        await(start(), "SWITCHED");

        assertEquals(both - 1, overview().getLong("products.recognised"));
        assertEquals(
                List.of("REPLAYED"),
                db.query(
                        "select settled_as from dead_letter where key = ?",
                        row -> row.string("settled_as"),
                        parked.id));
    }

    @Test
    void there_is_no_rebuild_but_those_that_were_ordered() {
        given().header("Authorization", administrator())
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-rebuild"));
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private void applied(List<TestEvent> events) {
        broker.send(events);
        var ends = broker.ends(model.topics());
        Broker.await("the events", () -> model.hasReadUpTo(ends));
    }

    private void park(UUID key, @Nullable String settledAs) {
        var sent = broker.sent(HistoryFixtures.CERTIFICATION, key);
        QuarkusTransaction.requiringNew()
                .run(() -> db.update(
                        """
                        insert into dead_letter (id, consumer, topic, partition, offset_, key, event_id, type, source, version, occurred_at, reason,
                            parked_at, settled_at, settled_as) values (?, 'statistics', ?, 0, 0, ?, ?, 'a', '/test', 1, ?, 'test', ?, ?, ?)
                        """,
                        UUID.randomUUID(),
                        HistoryFixtures.CERTIFICATION,
                        key,
                        sent,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        settledAs == null ? null : Instant.EPOCH,
                        settledAs));
    }

    /** What is lower than it was, or is no answer. */
    private static List<String> fallen(Map<String, Long> last, String name, JsonPath answer, String... figures) {
        var fallen = new ArrayList<String>();
        for (var figure : figures) {
            var now =
                    Objects.requireNonNullElse((Number) answer.get(figure), -1).longValue();
            var was = last.merge(name + " " + figure, now, Math::max);
            if (now < was) {
                fallen.add(name + " " + figure + " fell from " + was + " to " + now);
            }
        }
        return fallen;
    }

    private int waiting() {
        return db.query(BLOCKED.formatted("pid"), row -> row.intValue("pid")).size();
    }

    private int cut() {
        return db.query(BLOCKED.formatted("pg_terminate_backend(pid)::int as pid"), row -> row.intValue("pid"))
                .size();
    }

    private static final String BLOCKED =
            "select %s from pg_stat_clear_snapshot(), pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)) and query like 'lock table public.dead_letter%%'";

    private long oid(String table) {
        return db.queryOne("select ?::text::regclass::oid::bigint as oid", row -> row.longValue("oid"), table)
                .orElseThrow();
    }

    private List<String> tables(String schema) {
        return db.query(
                "select tablename from pg_tables where schemaname = ? order by 1",
                row -> row.string("tablename"),
                schema);
    }

    private List<String> definitions() {
        return db.query("""
                        select line from (
                            select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '')
                                || is_identity as line from information_schema.columns where table_schema = 'public'
                            union all select indexdef from pg_indexes where schemaname = 'public'
                            union all select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) from pg_constraint
                                where connamespace = 'public'::regnamespace and contype <> 'n'
                            union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal) lines order by 1
                        """, row -> row.string("line"));
    }

    private String start() {
        return order().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse order() {
        return given().header("Authorization", administrator()).post(PATH).then();
    }

    private static ValidatableResponse order(String path) {
        return given().header("Authorization", administrator())
                .post(PATH + "/" + path)
                .then();
    }

    private static JsonPath await(String id, String state) {
        Broker.await(state, () -> state.equals(rebuild(id).getString("state")));
        return rebuild(id);
    }

    private static JsonPath rebuild(String id) {
        return given().header("Authorization", administrator())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String administrator() {
        return TestTokens.bearer("admin", "VN", Roles.ADMINISTRATOR);
    }

    private static JsonPath overview() {
        return given().get("/api/v1/statistics/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath cube() {
        return given().get("/api/v1/statistics/products?by=province&by=stars")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
