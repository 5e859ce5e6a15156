package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;

/**
 * Reads one consumer's topics. One replica reads at a time, by advisory lock, and begins where the database says: a killed reader is followed
 * at once and there is no rebalance to wait for (ADR-0010).
 */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final long TOPIC_CHECK_NANOS = Duration.ofSeconds(2).toNanos();

    private final EventConsumerDefinition definition;
    private final String name;
    private final AgroalDataSource database;
    private final KafkaClients kafka;
    private final BatchApplier applier;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(
            EventConsumerDefinition definition,
            String service,
            AgroalDataSource database,
            KafkaClients kafka,
            BatchApplier applier) {
        this.definition = definition;
        this.name = "/ocop/" + service + "/consumer/" + definition.name();
        this.database = database;
        this.kafka = kafka;
        this.applier = applier;
    }

    void stop() {
        running = false;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public void run() {
        try (var leadership = new Leadership(database, name)) {
            while (running) {
                if (leadership.held()) {
                    read(leadership);
                }
                pause();
            }
        }
    }

    private void read(Leadership leadership) {
        try (var admin = kafka.admin();
                var reading = kafka.consumer(name)) {
            consumer = reading;
            kafka.ensure(admin, definition.subscriptions());
            begin(admin, reading);
            loop(leadership, admin, reading);
        } catch (WakeupException stopped) {
            LOG.debugf("%s: stopped", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } catch (BatchApplier.Lost e) {
            LOG.infof("%s: another reader has moved the position; beginning again", name);
        } catch (ExecutionException | KafkaException | BatchApplier.TryLater e) {
            if (running) {
                LOG.warnf("%s: beginning again after %s", name, e.toString());
            }
        } finally {
            consumer = null;
        }
    }

    private void begin(Admin admin, KafkaConsumer<String, byte[]> reading)
            throws InterruptedException, ExecutionException {
        next.clear();
        kafka.topicIds(admin, definition.subscriptions()).forEach((topic, id) -> {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                next.put(
                        new TopicPartition(topic, partition),
                        applier.position(definition.name(), topic, partition, id));
            }
        });
        reading.assign(next.keySet());
        next.forEach(reading::seek);
    }

    private void loop(Leadership leadership, Admin admin, KafkaConsumer<String, byte[]> reading)
            throws InterruptedException, ExecutionException {
        var checkedAt = System.nanoTime();
        var liveFirst = new LiveFirst(reading, definition.subscriptions());
        while (running && leadership.held()) {
            try {
                var records = liveFirst.poll(POLL);
                if (!records.isEmpty()) {
                    apply(records);
                }
            } catch (InvalidOffsetException e) {
                LOG.warnf("%s: the topic is shorter than what was read of it", name);
                checkedAt = 0;
            }
            if (System.nanoTime() - checkedAt > TOPIC_CHECK_NANOS) {
                checkedAt = System.nanoTime();
                restartRemadeTopics(admin, reading);
            }
        }
    }

    private void apply(ConsumerRecords<String, byte[]> records) {
        var slices = records.partitions().stream()
                .map(partition ->
                        new BatchApplier.Slice(partition, next.getOrDefault(partition, 0L), records.records(partition)))
                .toList();
        applier.apply(definition, slices);
        slices.forEach(slice -> next.put(slice.partition(), slice.next()));
    }

    /** A topic that was deleted and filled again is read from its beginning; versions keep every effect from happening twice. */
    private void restartRemadeTopics(Admin admin, KafkaConsumer<String, byte[]> reading)
            throws InterruptedException, ExecutionException {
        var ids = kafka.topicIds(admin, definition.subscriptions());
        for (var partition : List.copyOf(next.keySet())) {
            var stored = applier.position(
                    definition.name(),
                    partition.topic(),
                    partition.partition(),
                    String.valueOf(ids.get(partition.topic())));
            if (stored != next.getOrDefault(partition, 0L)) {
                LOG.infof("%s: %s was made anew; reading from %d", name, partition, stored);
                next.put(partition, stored);
                reading.seek(partition, stored);
            }
        }
    }

    private void pause() {
        try {
            if (running) {
                Thread.sleep(RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
