package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** The last event of each partition, as far as the broker lets this service read. */
class TopicAheadTest {

    private static final TopicPartition OWN = new TopicPartition(Topics.PRODUCT.name(), 0);
    private static final TopicPartition RESTRICTED = new TopicPartition(Topics.PRODUCT_RESTRICTED.name(), 0);
    private static final UUID KEY = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    private final MockConsumer<String, byte[]> broker = new MockConsumer<>("none");

    @Test
    void a_topic_that_this_service_may_not_read_is_left_out_and_the_others_are_read() throws Exception {
        topic(OWN, 5);
        topic(RESTRICTED, 3);
        broker.schedulePollTask(
                () -> broker.setPollException(new TopicAuthorizationException(Set.of(RESTRICTED.topic()))));
        broker.schedulePollTask(() -> broker.addRecord(event(4)));

        var last = new TopicAhead(broker, Duration.ofSeconds(10)).last(Topics.ALL);

        assertEquals(List.of(4L), last.stream().map(TopicAhead.Last::offset).toList());
        assertEquals(KEY.toString(), last.getFirst().key());
        assertEquals(7, last.getFirst().event().aggregateVersion());
    }

    @Test
    void an_empty_topic_is_not_waited_for_and_a_broker_that_gives_nothing_not_for_ever() throws Exception {
        topic(OWN, 0);
        assertEquals(List.of(), new TopicAhead(broker, Duration.ofSeconds(10)).last(Topics.ALL));
        topic(OWN, 5);
        var impatient = new TopicAhead(broker, Duration.ofMillis(1));
        assertThrows(TimeoutException.class, () -> impatient.last(Topics.ALL));
    }

    private void topic(TopicPartition partition, long end) {
        var node = new Node(1, "localhost", 9092);
        var nodes = new Node[] {node};
        broker.updatePartitions(
                partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, node, nodes, nodes)));
        broker.updateBeginningOffsets(Map.of(partition, 0L));
        broker.updateEndOffsets(Map.of(partition, end));
    }

    private static ConsumerRecord<String, byte[]> event(long offset) {
        var record = new ConsumerRecord<>(
                OWN.topic(), OWN.partition(), offset, KEY.toString(), "{}".getBytes(StandardCharsets.UTF_8));
        new CloudEventHeaders(UUID.randomUUID(), "/ocop/product", "vn.ocop.sample.noted.v1", Instant.EPOCH, 7)
                .write(record.headers(), KEY.toString(), null);
        return record;
    }
}
