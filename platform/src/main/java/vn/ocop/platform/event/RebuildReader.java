package vn.ocop.platform.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Reads a consumer's topics from where its shadow stands, in batches larger than those of live events. One thread. */
final class RebuildReader implements AutoCloseable {

    private static final int EVENTS_AT_ONCE = 5_000;

    /** How far it has come, between the first event of each partition and the last. */
    record Reach(Map<TopicPartition, Long> first, Map<TopicPartition, Long> next, Map<TopicPartition, Long> end) {

        Reach {
            first = Map.copyOf(first);
            next = Map.copyOf(next);
            end = Map.copyOf(end);
        }

        long left() {
            return end.entrySet().stream()
                    .mapToLong(each -> Math.max(0, each.getValue() - next.getOrDefault(each.getKey(), 0L)))
                    .sum();
        }
    }

    private final EventConsumerDefinition definition;
    private final BatchApplier applier;
    private final KafkaConsumer<String, byte[]> reading;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private RebuildReader(
            EventConsumerDefinition definition, BatchApplier applier, KafkaConsumer<String, byte[]> reading) {
        this.definition = definition;
        this.applier = applier;
        this.reading = reading;
    }

    static RebuildReader open(EventConsumerDefinition definition, KafkaClients kafka, BatchApplier applier)
            throws ExecutionException {
        var reader = new RebuildReader(definition, applier, kafka.consumer("rebuild", EVENTS_AT_ONCE));
        try (var admin = kafka.admin()) {
            kafka.topicIds(admin, definition.subscriptions()).forEach(reader::begin);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        reader.reading.assign(reader.next.keySet());
        reader.next.forEach(reader.reading::seek);
        return reader;
    }

    private void begin(String topic, String id) {
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            var stored = applier.position(definition.name(), topic, partition, id);
            next.put(new TopicPartition(topic, partition), stored);
        }
    }

    /** @return how many events were applied; 0 if none came in time */
    int step(Duration patience) {
        var records = reading.poll(patience);
        if (records.isEmpty()) {
            return 0;
        }
        var slices = records.partitions().stream()
                .map(partition ->
                        new BatchApplier.Slice(partition, next.getOrDefault(partition, 0L), records.records(partition)))
                .toList();
        applier.apply(definition, slices);
        slices.forEach(slice -> next.put(slice.partition(), slice.next()));
        return records.count();
    }

    /** Whether everything up to there is applied. */
    boolean reached(Map<TopicPartition, Long> positions) {
        return positions.entrySet().stream().allMatch(each -> behind(each.getKey()) >= each.getValue());
    }

    /** What was polled is applied; a compacted topic may have nothing between its last event and its end, and then the position is further. */
    private long behind(TopicPartition partition) {
        return Math.max(next.getOrDefault(partition, 0L), reading.position(partition));
    }

    Reach reach() {
        var behind = next.keySet().stream().collect(Collectors.toMap(Function.identity(), this::behind));
        return new Reach(reading.beginningOffsets(next.keySet()), behind, reading.endOffsets(next.keySet()));
    }

    @Override
    public void close() {
        reading.close();
    }
}
