package vn.ocop.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jboss.logging.Logger;

/** Reads the last record of each partition of topics: what the broker was told at last. */
final class TopicAhead {

    private static final Logger LOG = Logger.getLogger(TopicAhead.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** The last event of a partition. */
    record Last(TopicPartition partition, long offset, String key, CloudEventHeaders event) {

        @Override
        public String toString() {
            return "event %s (version %d, epoch %d) at %s offset %d"
                    .formatted(event.id(), event.aggregateVersion(), event.epoch(), partition, offset);
        }
    }

    private final Consumer<String, byte[]> consumer;
    private final Duration patience;

    TopicAhead(Consumer<String, byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /**
     * The last event of each partition that has one; what is no CloudEvent is left out, and so is a topic that this service may not read: it may
     * read its own.
     *
     * @throws TimeoutException if the broker does not give them in time
     */
    List<Last> last(List<Topic> topics) throws TimeoutException {
        var deadline = System.nanoTime() + patience.toNanos();
        var existing = existing(topics);
        var begins = consumer.beginningOffsets(existing, patience);
        var ends = consumer.endOffsets(existing, patience);
        var waiting = new HashSet<TopicPartition>();
        for (var partition : existing) {
            if (end(ends, partition) > end(begins, partition)) {
                waiting.add(partition);
            }
        }
        consumer.assign(waiting);
        waiting.forEach(partition -> consumer.seek(partition, end(ends, partition) - 1));
        var last = new ArrayList<Last>();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the last records of " + waiting);
            }
            try {
                consumer.poll(POLL).forEach(record -> add(record, last));
            } catch (TopicAuthorizationException e) {
                LOG.infof(
                        "not compared with the event table, for this service may not read them: %s",
                        e.unauthorizedTopics());
                waiting.removeIf(partition -> e.unauthorizedTopics().contains(partition.topic()));
                consumer.assign(waiting);
            }
            waiting.removeIf(partition -> consumer.position(partition) >= end(ends, partition));
        }
        return last;
    }

    private Set<TopicPartition> existing(List<Topic> topics) {
        var known = consumer.listTopics(patience);
        var all = new HashSet<TopicPartition>();
        for (var topic : topics) {
            known.getOrDefault(topic.name(), List.of())
                    .forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
        }
        return all;
    }

    private static void add(ConsumerRecord<String, byte[]> record, List<Last> last) {
        try {
            var event = CloudEventHeaders.read(record.headers());
            var partition = new TopicPartition(record.topic(), record.partition());
            last.add(new Last(partition, record.offset(), String.valueOf(record.key()), event));
        } catch (IllegalArgumentException e) {
            // none of ours
        }
    }

    private static long end(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
