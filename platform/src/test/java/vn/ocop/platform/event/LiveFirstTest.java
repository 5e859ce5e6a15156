package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LiveFirstTest {

    private static final TopicPartition LIVE = new TopicPartition(Topics.CERTIFICATION.name(), 3);
    private static final TopicPartition BULK = new TopicPartition(Topics.CERTIFICATION_IMPORTS.name(), 5);

    private final MockConsumer<String, byte[]> broker = new MockConsumer<>("earliest");

    @Test
    void a_live_event_comes_before_the_imports_that_lie_there_and_they_come_next() {
        var reading = reading(List.of(Topics.CERTIFICATION, Topics.CERTIFICATION_IMPORTS));
        add(BULK, 0, "import 1");
        add(BULK, 1, "import 2");
        add(LIVE, 0, "live 1");

        assertEquals(List.of("live 1"), told(reading));
        add(LIVE, 1, "live 2");
        assertEquals(Set.of("import 1", "import 2", "live 2"), Set.copyOf(told(reading)));
        assertEquals(Set.of(), broker.paused());
    }

    @Test
    void without_anything_live_imports_come_at_once() {
        var reading = reading(List.of(Topics.CERTIFICATION, Topics.CERTIFICATION_IMPORTS));
        add(BULK, 0, "import 1");

        assertEquals(List.of("import 1"), told(reading));
    }

    @Test
    void who_hears_imports_alone_just_hears_them() {
        var reading = reading(List.of(Topics.CERTIFICATION_IMPORTS));
        add(BULK, 0, "import 1");

        assertEquals(List.of("import 1"), told(reading));
        assertEquals(List.of(), told(reading));
    }

    private LiveFirst reading(List<Topic> topics) {
        var partitions = topics.size() == 1 ? List.of(BULK) : List.of(LIVE, BULK);
        broker.assign(partitions);
        broker.updateBeginningOffsets(Map.of(LIVE, 0L, BULK, 0L));
        return new LiveFirst(broker, topics);
    }

    private void add(TopicPartition partition, long offset, String text) {
        broker.addRecord(new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "key", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> told(LiveFirst reading) {
        ConsumerRecords<String, byte[]> records = reading.poll(Duration.ZERO);
        return StreamSupport.stream(records.spliterator(), false)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
