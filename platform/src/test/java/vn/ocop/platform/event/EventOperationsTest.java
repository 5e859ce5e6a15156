package vn.ocop.platform.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.sample.NoteUseCases;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What an administrator sees of events: parked ones, lag, and a database that is older than its topics. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class EventOperationsTest {

    private static final String LAG = "ocop_consumer_lag_events{consumer=\"listener\",topic=\"ocop.product.v1\"} ";

    @Inject
    Db db;

    @Inject
    NoteUseCases notes;

    @Inject
    KafkaClients kafka;

    @Inject
    AgroalDataSource database;

    @Inject
    Epochs epochs;

    @AfterEach
    void haltIsOver() {
        db.update("delete from event_halt");
    }

    @Test
    void lag_counts_what_the_consumer_has_not_come_to_yet() throws Exception {
        var key = Ids.next();
        Await.until("nothing behind", () -> lag().equals("0.0"));
        QuarkusTransaction.requiringNew().run(() -> {
            db.query(
                    "select next_offset from consumer_position where consumer = 'listener' for update",
                    r -> r.longValue("next_offset")); // the consumer cannot move
            List.of("one", "two", "three")
                    .forEach(text -> QuarkusTransaction.requiringNew().run(() -> notes.announce(key, text)));
            until("three behind", () -> lag().equals("3.0"));
        });
        Await.until("caught up", () -> lag().equals("0.0"));
    }

    @Test
    void a_parked_event_is_shown_with_its_data_unless_its_topic_is_restricted() throws Exception {
        var key = Ids.next();
        send(
                key,
                new CloudEventHeaders(Ids.next(), "/test", "vn.ocop.sample.unheard.v1", Instant.EPOCH, 1),
                "{\"a\":1}");
        Await.until("parked", () -> !parked(key).isEmpty());
        var id = parked(key).getFirst();
        letter(id)
                .statusCode(200)
                .body("data", equalTo("{\"a\":1}"))
                .body("reason", equalTo("Unusable: unknown type vn.ocop.sample.unheard.v1"))
                .body("occurredAt", equalTo("1970-01-01T00:00:00Z"));

        QuarkusTransaction.requiringNew()
                .run(() -> db.update(
                        "update dead_letter set topic = ? where id = ?", Topics.PRODUCT_RESTRICTED.name(), id));
        letter(id).statusCode(200).body("data", nullValue()).body("key", equalTo(key.toString()));
        letter(Ids.next()).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void a_version_is_taken_again_under_a_later_epoch_and_not_under_an_earlier_one() throws Exception {
        var key = Ids.next();
        heardFrom(key, "/ocop/elsewhere", 1, "first");
        heardFrom(key, "/ocop/elsewhere", 2, "lost by the restore");
        heardFrom(key, "/ocop/elsewhere#1700000000000", 2, "after the restore");
        heardFrom(key, "/ocop/elsewhere", 3, "of a past epoch");
        heardFrom(key, "/ocop/elsewhere#1700000000000", 2, "once more");
        heardFrom(key, "/ocop/elsewhere#1700000000000", 3, "last");
        Await.until("the last one", () -> heard(key).contains("last"));
        assertEquals(List.of("first", "lost by the restore", "after the restore", "last"), heard(key));
    }

    @Test
    void a_source_whose_epoch_is_no_number_is_parked() throws Exception {
        var key = Ids.next();
        var record = new ProducerRecord<>(Topics.PRODUCT.name(), key.toString(), new byte[0]);
        new CloudEventHeaders(Ids.next(), "/test", NoteUseCases.NOTE_CHANGED.name(), Instant.EPOCH, 1)
                .write(record.headers(), key.toString(), null);
        record.headers().remove("ce_source").add("ce_source", "/test#soon".getBytes(StandardCharsets.UTF_8));
        send(record);
        Await.until("parked", () -> !parked(key).isEmpty());
    }

    @Test
    void a_topic_that_knows_more_than_the_database_halts_the_lane_until_a_new_epoch_begins() throws Exception {
        var key = Ids.next();
        notes.announce(key, "kept");
        Await.until("heard", () -> heard(key).contains("kept"));
        var guard = guard(epochs.lastSeq());
        assertTrue(guard.given(), "the topic holds what the database knows");

        // what the copy does not know: version 2, sent before the restore
        send(
                key,
                new CloudEventHeaders(Ids.next(), ownSource(), NoteUseCases.NOTE_CHANGED.name(), Instant.now(), 2),
                "{\"text\":\"lost\"}");
        Await.until("lost one heard", () -> heard(key).contains("lost"));
        assertFalse(guard.given());
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.data.reason", hasItem(startsWith("the database was restored from an older copy")));
        assertEquals("1.0", metric("ocop_events_halted_lanes "));

        var started = QuarkusTransaction.requiringNew().call(() -> {
            notes.announce(
                    key, "anew"); // version 2 too; in one transaction, for the sender of this service is not halted
            return epochs.start("admin");
        });
        assertEquals(1, started.restamped());
        Await.until("heard under the new epoch", () -> heard(key).contains("anew"));
        assertEquals(List.of("kept", "lost", "anew"), heard(key));
        assertTrue(guard.given(), "what the topic holds of the epoch before is past");
        assertEquals("0.0", metric("ocop_events_halted_lanes "));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_copy_older_than_the_new_epoch_is_found_again() throws Exception {
        var key = Ids.next();
        var later = "/ocop/sample#" + Instant.now().plusSeconds(86_400).toEpochMilli();
        var id = Ids.next();
        send(
                key,
                new CloudEventHeaders(id, later, NoteUseCases.NOTE_CHANGED.name(), Instant.now(), 1),
                "{\"text\":\"x\"}");
        assertFalse(guard(0).given());
        assertTrue(epochs.halts().getFirst().startsWith("event " + id + " (version 1, epoch "));
        send(
                key,
                new CloudEventHeaders(Ids.next(), "/test", NoteUseCases.NOTE_CHANGED.name(), Instant.now(), 2),
                "{\"text\":\"y\"}");
        assertTrue(guard(0).given(), "an event of somebody else says nothing about this database");
    }

    @Test
    void an_administrator_alone_starts_an_epoch() {
        given().header("Authorization", TestTokens.bearer("auditor", "VN", "auditor"))
                .post("/api/v1/events/sample/epochs")
                .then()
                .statusCode(403);
        var before = Instant.now().toEpochMilli();
        long epoch = given().header("Authorization", TestTokens.bearer("admin", "VN", "administrator"))
                .post("/api/v1/events/sample/epochs")
                .then()
                .statusCode(200)
                .body("restamped", equalTo(0))
                .extract()
                .jsonPath()
                .getLong("epoch");
        assertTrue(epoch >= before, "later than all before");
        assertThrows(Db.Failed.class, () -> db.update("update event_epoch set started_by = 'nobody'"));
    }

    private static ValidatableResponse letter(UUID id) {
        return given().header("Authorization", TestTokens.bearer("admin", "VN", "administrator"))
                .get("/api/v1/events/sample/dead-letters/" + id)
                .then();
    }

    private static String lag() {
        return metric(LAG);
    }

    private static String metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("no such metric");
    }

    private void heardFrom(UUID key, String source, long version, String text) throws Exception {
        var headers =
                new CloudEventHeaders(Ids.next(), source, NoteUseCases.NOTE_CHANGED.name(), Instant.EPOCH, version);
        send(key, headers, "{\"text\":\"" + text + "\"}");
    }

    private void send(UUID key, CloudEventHeaders headers, String data) throws Exception {
        var record = new ProducerRecord<>(Topics.PRODUCT.name(), key.toString(), data.getBytes(StandardCharsets.UTF_8));
        headers.write(record.headers(), key.toString(), null);
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) throws Exception {
        try (var producer = kafka.producer(Topic.Lane.LIVE, "test")) {
            producer.send(record).get();
        }
    }

    private List<String> heard(UUID key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.query("select text from heard where key = ? order by id", r -> r.string("text"), key));
    }

    private List<UUID> parked(UUID key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.query("select id from dead_letter where key = ?", r -> r.uuid("id"), key));
    }

    private static void until(String what, java.util.concurrent.Callable<Boolean> condition) {
        try {
            Await.until(what, condition);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String ownSource() {
        return db.query(
                        "select max(epoch) as epoch from event_epoch",
                        r -> CloudEventHeaders.source("/ocop/sample", r.longValue("epoch")))
                .getFirst();
    }

    private EpochGuard guard(long knownSeq) {
        return new EpochGuard(Topic.Lane.LIVE, "sample", database, kafka::last, knownSeq);
    }
}
