package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads topics again from their first event to given positions, without a group and without leaving a trace. */
@ApplicationScoped
public class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final KafkaClients kafka;

    TopicHistory(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** @param nextOffset behind the last event to read */
    public record Position(String topic, int partition, long nextOffset) {}

    /**
     * An event as it lies in its topic.
     *
     * @param data null for a tombstone
     */
    public record Past(
            UUID key,
            String type,
            long version,
            Instant time,
            @Nullable String data) {}

    /**
     * Events of one key come in their order; partitions come in turns.
     *
     * @return how many events were read
     * @throws IllegalStateException if the broker is silent before the positions are reached
     */
    public long read(List<Position> upTo, Consumer<Past> each) {
        var ends = new HashMap<TopicPartition, Long>();
        upTo.stream()
                .filter(position -> position.nextOffset() > 0)
                .forEach(position ->
                        ends.put(new TopicPartition(position.topic(), position.partition()), position.nextOffset()));
        if (ends.isEmpty()) {
            return 0;
        }
        try (var consumer = kafka.consumer("topic-history")) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            return drain(consumer, ends, each);
        }
    }

    private static long drain(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Consumer<Past> each) {
        long read = 0;
        var heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(POLL)) {
                heard = System.nanoTime();
                var end = ends.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L);
                if (message.offset() < end) {
                    read++;
                    var headers = CloudEventHeaders.read(message.headers());
                    var data = message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8);
                    each.accept(new Past(
                            UUID.fromString(message.key()),
                            headers.type(),
                            headers.aggregateVersion(),
                            headers.time(),
                            data));
                }
            }
            if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                throw new IllegalStateException("the broker is silent before the positions are reached");
            }
        }
        return read;
    }
}
