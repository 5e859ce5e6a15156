package vn.ocop.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.ocop.platform.database.Db;

/**
 * How many events each consumer is behind the end of each topic it reads. The broker and the database are asked when somebody scrapes, once for all
 * gauges, and the broker not longer than a moment: without an answer the gauges say NaN.
 */
@ApplicationScoped
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final int BROKER_PATIENCE_MS = 2_000;
    private static final long ONE_SCRAPE_NANOS = Duration.ofSeconds(1).toNanos();

    record Stream(String consumer, String topic) {}

    private final Db db;
    private final KafkaClients kafka;
    private final List<EventConsumerDefinition> consumers;
    private Map<Stream, Long> last = Map.of();
    private long askedAt = System.nanoTime() - ONE_SCRAPE_NANOS;

    ConsumerLag(Db db, KafkaClients kafka, @All List<EventConsumerDefinition> consumers) {
        this.db = db;
        this.kafka = kafka;
        this.consumers = consumers;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (var consumer : consumers) {
            for (var topic : consumer.subscriptions()) {
                var stream = new Stream(consumer.name(), topic.name());
                Gauge.builder("ocop_consumer_lag_events", () -> of(stream))
                        .description("Events of the topic that the consumer has not come to yet")
                        .tag("consumer", stream.consumer())
                        .tag("topic", stream.topic())
                        .strongReference(true)
                        .register(registry);
            }
        }
    }

    private synchronized double of(Stream stream) {
        if (System.nanoTime() - askedAt >= ONE_SCRAPE_NANOS) {
            last = ask();
            askedAt = System.nanoTime();
        }
        var lag = last.get(stream);
        return lag == null ? Double.NaN : lag;
    }

    private Map<Stream, Long> ask() {
        try {
            return behind(ends());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException | Db.Failed e) {
            LOG.debug("lag unknown", e);
        }
        return Map.of();
    }

    private Map<Stream, Long> behind(Map<TopicPartition, Long> ends) {
        var next = positions();
        var behind = new HashMap<Stream, Long>();
        for (var consumer : consumers) {
            for (var topic : consumer.subscriptions()) {
                var stream = new Stream(consumer.name(), topic.name());
                var read = next.getOrDefault(stream, Map.of());
                ends.forEach((partition, end) -> {
                    if (partition.topic().equals(topic.name())) {
                        behind.merge(
                                stream, Math.max(0, end - read.getOrDefault(partition.partition(), 0L)), Long::sum);
                    }
                });
            }
        }
        return behind;
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException, TimeoutException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var consumer : consumers) {
            for (var topic : consumer.subscriptions()) {
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    wanted.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
                }
            }
        }
        var admin = kafka.admin();
        try {
            return admin
                    .listOffsets(wanted, new ListOffsetsOptions().timeoutMs(BROKER_PATIENCE_MS))
                    .all()
                    .get(BROKER_PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private Map<Stream, Map<Integer, Long>> positions() {
        record Position(Stream stream, int partition, long next) {}
        return db
                .query(
                        "select consumer, topic, partition, next_offset from consumer_position",
                        r -> new Position(
                                new Stream(r.string("consumer"), r.string("topic")),
                                r.intValue("partition"),
                                r.longValue("next_offset")))
                .stream()
                .collect(
                        Collectors.groupingBy(Position::stream, Collectors.toMap(Position::partition, Position::next)));
    }
}
