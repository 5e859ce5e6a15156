package vn.ocop.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks a consumer's live topics first and then, in turns with them, all of its topics: a live event waits for one batch of imports at most,
 * and imports go on however much is live.
 */
final class LiveFirst {

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> bulk;
    private final boolean mixed;
    private boolean liveWasFirst;

    /** @param consumer with its partitions assigned */
    LiveFirst(Consumer<String, byte[]> consumer, List<Topic> topics) {
        this.consumer = consumer;
        var names = bulkNames(topics);
        this.bulk = consumer.assignment().stream()
                .filter(partition -> names.contains(partition.topic()))
                .toList();
        this.mixed = !bulk.isEmpty() && names.size() < topics.size();
    }

    private static Set<String> bulkNames(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.lane() == Topic.Lane.BULK)
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    /** @param patience how long to wait if there is nothing */
    ConsumerRecords<String, byte[]> poll(Duration patience) {
        if (!mixed || liveWasFirst) {
            liveWasFirst = false;
            return consumer.poll(patience);
        }
        consumer.pause(bulk);
        var live = consumer.poll(Duration.ZERO);
        consumer.resume(bulk);
        liveWasFirst = !live.isEmpty();
        return liveWasFirst ? live : consumer.poll(patience);
    }
}
