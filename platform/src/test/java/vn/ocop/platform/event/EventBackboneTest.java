package vn.ocop.platform.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.sample.NoteUseCases;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class EventBackboneTest {

    @Inject
    Db db;

    @Inject
    NoteUseCases notes;

    @Inject
    KafkaClients kafka;

    @Inject
    BatchApplier applier;

    @Inject
    EventConsumerDefinition listener;

    @Inject
    AgroalDataSource database;

    @Test
    void each_event_of_an_aggregate_arrives_once_and_in_order() throws Exception {
        var key = Ids.next();
        IntStream.rangeClosed(1, 300).forEach(i -> notes.announce(key, "n" + i));

        Await.until("300 notes heard", () -> heard(key).size() == 300);

        assertEquals(IntStream.rangeClosed(1, 300).mapToObj(i -> "n" + i).toList(), heard(key));
        assertEquals(
                IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList(),
                db.query("select version from heard where key = ? order by id", r -> r.longValue("version"), key));
        Await.until("outbox empty", () -> queued(key) == 0);
        assertEquals(300, stored(key));
    }

    @Test
    void a_transaction_that_rolls_back_announces_nothing() {
        var key = Ids.next();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    notes.announce(key, "never");
                    throw new IllegalStateException("rolled back");
                }));
        assertEquals(0, stored(key));
        assertEquals(0, queued(key));
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        var outbox = io.quarkus.arc.Arc.container().instance(Outbox.class).get();
        var payload = new NoteUseCases.NoteChanged(Ids.next(), "x");
        assertThrows(
                jakarta.transaction.TransactionalException.class,
                () -> outbox.append(NoteUseCases.NOTE_CHANGED, Ids.next(), payload));
    }

    @Test
    void a_lower_number_that_commits_later_is_sent_all_the_same() throws Exception {
        var slow = Ids.next();
        var fast = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            notes.announce(slow, "slow"); // takes the lower number and stays open
            var other = Thread.ofVirtual().start(() -> notes.announce(fast, "fast"));
            join(other);
            awaitHeard(fast, "fast");
        });
        awaitHeard(slow, "slow");
        assertTrue(seqOf(slow) < seqOf(fast));
    }

    @Test
    void an_event_that_fails_is_parked_with_the_later_ones_of_its_aggregate_and_replayed_in_order() throws Exception {
        var sick = Ids.next();
        var healthy = Ids.next();
        List.of("first", "poison", "after").forEach(text -> notes.announce(sick, text));
        notes.announce(healthy, "fine");

        awaitHeard(healthy, "fine");
        Await.until("two parked", () -> parked(sick).size() == 2);
        assertEquals(List.of("first"), heard(sick));
        assertEquals("behind an earlier parked event", parked(sick).getLast());

        var id = db.query("select id from dead_letter where key = ? order by version", r -> r.uuid("id"), sick)
                .getFirst();
        settle(id, "REPLAY", 500);
        assertEquals(2, parked(sick).size(), "a replay that fails settles nothing");
        db.update("insert into cured values (?)", sick);
        settle(id, "REPLAY", 200);

        assertEquals(List.of("first", "poison", "after"), heard(sick));
        assertEquals(0, parked(sick).size());
        notes.announce(sick, "again well");
        Await.until("the aggregate flows again", () -> heard(sick).size() == 4);
    }

    @Test
    void an_unknown_type_is_parked_and_a_known_one_that_nobody_needs_is_passed_over() throws Exception {
        var unknown = Ids.next();
        var notNeeded = Ids.next();
        produce(unknown, "vn.ocop.sample.never-heard-of.v1", 1, "{}");
        produce(notNeeded, "vn.ocop.sample.known-and-not-needed.v1", 1, "{}");
        produce(notNeeded, NoteUseCases.NOTE_CHANGED.name(), 2, "{\"text\":\"later\",\"added\":\"field\"}");

        awaitHeard(notNeeded, "later");
        Await.until("parked", () -> parked(unknown).size() == 1);
        assertEquals(
                "Unusable: unknown type vn.ocop.sample.never-heard-of.v1",
                parked(unknown).getFirst());
        assertEquals(0, parked(notNeeded).size());
    }

    @Test
    void a_record_that_is_no_cloud_event_is_parked_and_the_partition_goes_on() throws Exception {
        var key = Ids.next();
        try (var producer = kafka.producer(Topic.Lane.LIVE, "test-broken")) {
            producer.send(new ProducerRecord<>(
                            Topics.PRODUCT.name(), key.toString(), "junk".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        Await.until("parked", () -> parked(key).size() == 1);
        assertEquals("IllegalArgumentException: no ce_specversion", parked(key).getFirst());
    }

    @Test
    void an_event_sent_twice_has_its_effect_once() throws Exception {
        var key = Ids.next();
        produce(key, NoteUseCases.NOTE_CHANGED.name(), 1, "{\"text\":\"once\"}");
        produce(key, NoteUseCases.NOTE_CHANGED.name(), 1, "{\"text\":\"once\"}");
        produce(key, NoteUseCases.NOTE_CHANGED.name(), 2, "{\"text\":\"then\"}");
        Await.until("both", () -> heard(key).size() == 2);
        assertEquals(List.of("once", "then"), heard(key));
    }

    @Test
    void a_reader_whose_position_was_moved_by_another_changes_nothing() {
        var partition = new TopicPartition(Topics.PRODUCT.name(), 11);
        var key = Ids.next();
        var record = new ConsumerRecord<>(
                partition.topic(), 11, 1_000_000, key.toString(), "{}".getBytes(StandardCharsets.UTF_8));
        new CloudEventHeaders(Ids.next(), "/test", NoteUseCases.NOTE_CHANGED.name(), java.time.Instant.EPOCH, 1)
                .write(record.headers(), key.toString(), null);

        assertThrows(
                BatchApplier.Lost.class,
                () -> applier.apply(listener, List.of(new BatchApplier.Slice(partition, 999_999, List.of(record)))));
        assertEquals(0, heard(key).size());
    }

    @Test
    void an_administrator_alone_sees_dead_letters() {
        given().header("Authorization", TestTokens.bearer("auditor", "VN", "auditor"))
                .get("/api/v1/events/sample/dead-letters")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        given().header("Authorization", admin())
                .get("/api/v1/events/other/dead-letters")
                .then()
                .statusCode(404);
        given().get("/api/v1/events/sample/dead-letters")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/token-required"));
    }

    private void settle(UUID id, String action, int status) {
        given().header("Authorization", admin())
                .contentType("application/json")
                .body(Map.of("id", id, "action", action))
                .post("/api/v1/events/sample/dead-letters")
                .then()
                .statusCode(status);
    }

    private static String admin() {
        return TestTokens.bearer("admin", "VN", "administrator");
    }

    private void produce(UUID key, String type, long version, String data) throws Exception {
        try (var producer = kafka.producer(Topic.Lane.LIVE, "test")) {
            var record =
                    new ProducerRecord<>(Topics.PRODUCT.name(), key.toString(), data.getBytes(StandardCharsets.UTF_8));
            new CloudEventHeaders(Ids.next(), "/test", type, java.time.Instant.EPOCH, version)
                    .write(record.headers(), key.toString(), null);
            producer.send(record).get();
        }
    }

    private void awaitHeard(UUID key, String text) {
        try {
            Await.until(text, () -> heard(key).contains(text));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** On a connection of its own, so that it sees what others have committed. */
    private <T> List<T> fresh(String sql, Db.RowReader<T> reader, UUID key) {
        return QuarkusTransaction.requiringNew().call(() -> db.query(sql, reader, key));
    }

    private List<String> heard(UUID key) {
        return fresh("select text from heard where key = ? order by id", r -> r.string("text"), key);
    }

    private List<String> parked(UUID key) {
        return fresh(
                "select reason from dead_letter where key = ? and settled_at is null order by version",
                r -> r.string("reason"),
                key);
    }

    private long queued(UUID key) {
        return fresh(
                        "select count(*) as n from outbox join event using (seq) where key = ?",
                        r -> r.longValue("n"),
                        key)
                .getFirst();
    }

    private long stored(UUID key) {
        return fresh("select count(*) as n from event where key = ?", r -> r.longValue("n"), key)
                .getFirst();
    }

    private long seqOf(UUID key) {
        return fresh("select seq from event where key = ?", r -> r.longValue("seq"), key)
                .getFirst();
    }
}
