package vn.ocop.product;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;

/** What the database and the topics hold, for assertions. */
@ApplicationScoped
public class Stored {

    private final Db db;
    private final String brokers;

    Stored(Db db, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.db = db;
        this.brokers = brokers;
    }

    /** Types of the events about one thing, in order, without prefix and version. */
    public List<String> events(String key) {
        return query(
                "select regexp_replace(type, '^vn\\.ocop\\.product\\.|\\.v1$', '', 'g') as it from event where key = ? order by seq",
                key);
    }

    public List<String> payloads(String key, String type) {
        return query(
                "select data::text as it from event where type = 'vn.ocop.product." + type
                        + ".v1' and key = ? order by seq",
                key);
    }

    public List<String> audited(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.query(
                        "select action from audit_record where subject_id = ? order by seq",
                        row -> row.string("action"),
                        subject));
    }

    public List<String> query(String sql, String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.query(sql, row -> row.string("it"), UUID.fromString(key)));
    }

    public long count(String sql, Object... args) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.queryOne(sql, row -> row.longValue("n"), args).orElseThrow());
    }

    /** Everything that a write could leave behind. */
    public long traces() {
        return count("""
                select (select count(*) from event) + (select count(*) from audit_record) + (select count(*) from producer)
                     + (select count(*) from product) + (select count(*) from dossier) + (select count(*) from evidence)
                     + (select count(*) from dossier_answer) + (select count(*) from product_code)
                     + (select coalesce(sum(last), 0) from commune_serial) + (select coalesce(sum(version), 0) from dossier)
                     + (select coalesce(sum(revision), 0) from product_view)
                     + (select coalesce(sum(revision), 0) from product_star) as n
                """);
    }

    /** Sends as another service would. */
    public void send(Topic topic, String type, UUID key, long version, String json) {
        var settings = java.util.Map.<String, Object>of("bootstrap.servers", brokers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic.name(), key.toString(), json.getBytes(StandardCharsets.UTF_8));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", Ids.next().toString());
            header(record, "ce_source", "/test");
            header(record, "ce_type", type);
            header(record, "ce_time", "2026-11-21T00:00:00Z");
            header(record, "ce_subject", key.toString());
            header(record, "ce_aggregateversion", Long.toString(version));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As assessment-service tells each step. */
    public void assessed(UUID assessment, String dossier, long version, String state, String change, String readers) {
        send(Topics.ASSESSMENT, "vn.ocop.assessment.assessment-changed.v1", assessment, version, """
                {"assessmentId": "%s", "dossierId": "%s", "productId": "%s", "level": "PROVINCE", "state": "%s", "readers": %s,
                 "change": "%s", "productSet": 11}
                """.formatted(
                        assessment, dossier, assessment, state, readers, change));
    }

    /** The same for a handler that is called by hand. */
    public static <T> ReceivedEvent<T> event(Topic topic, UUID key, long version, T data) {
        return new ReceivedEvent<>(Ids.next(), "test", "/test", Instant.EPOCH, key, version, topic, data);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
