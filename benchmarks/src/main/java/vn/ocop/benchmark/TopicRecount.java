package vn.ocop.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.ocop.standalone.Installation;

/** Reads every topic from its beginning, with a client that knows nothing of ours, and compares it with what the databases say was told. */
final class TopicRecount {

    private static final int PARTITIONS = 12;
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Map<String, List<String>> TOPICS = Map.of(
            "product", List.of("ocop.product.v1", "ocop.product-imports.v1"),
            "assessment", List.of("ocop.assessment.v1", "ocop.assessment-imports.v1"),
            "certification", List.of("ocop.certification.v1", "ocop.certification-imports.v1"));

    private final Map<String, Long> last = new HashMap<>();
    private long events;
    private long again;
    private long disorder;

    private TopicRecount() {}

    /** Prints what is missing, what came twice (which consumers know) and what came out of order. */
    static void run(Installation installation) throws SQLException {
        for (var owner : TOPICS.entrySet()) {
            for (var topic : owner.getValue()) {
                var recount = new TopicRecount();
                recount.read(installation.broker().bootstrapServers(), topic);
                recount.compare(installation, owner.getKey(), topic);
            }
        }
    }

    private void read(String servers, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var event : consumer.poll(POLL)) {
                    var header = event.headers().lastHeader("ce_aggregateversion");
                    take(
                            event.key(),
                            Long.parseLong(new String(header.value(), java.nio.charset.StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private void take(String key, long version) {
        events++;
        long before = last.getOrDefault(key, 0L);
        if (version <= before) {
            again++;
        } else {
            disorder += version == before + 1 ? 0 : 1;
            last.put(key, version);
        }
    }

    private void compare(Installation installation, String owner, String topic) throws SQLException {
        long missing = 0;
        long told = 0;
        try (var connection = installation.database().connect("ocop_" + owner);
                var statement = connection.prepareStatement(
                        "select key::text, max(version) from event where topic = ? group by key")) {
            statement.setString(1, topic);
            try (var streams = statement.executeQuery()) {
                while (streams.next()) {
                    told += streams.getLong(2);
                    missing += streams.getLong(2) - last.getOrDefault(streams.getString(1), 0L);
                }
            }
        }
        System.out.printf(
                "  %s: %d events told, %d read: %d lost, %d out of order, %d sent twice (and known as such)%n",
                topic, told, events, missing, disorder, again);
    }
}
