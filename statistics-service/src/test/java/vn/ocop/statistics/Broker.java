package vn.ocop.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends CloudEvents to the real broker, as the other services would. */
@ApplicationScoped
public class Broker {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;
    private final ObjectMapper mapper;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, ObjectMapper mapper) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        this.mapper = mapper;
    }

    public void send(List<TestEvent> events) {
        var sent = events.stream().map(event -> producer.send(toRecord(event))).toList();
        producer.flush();
        sent.forEach(acknowledged -> acknowledged.resultNow());
    }

    /** Where each partition of these topics ends now. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        try (var reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return reader.endOffsets(partitions);
        }
    }

    /** Id of the one event of this key. */
    public UUID sent(String topic, UUID key) {
        try (var reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            var ends = ends(List.of(topic));
            reader.assign(ends.keySet());
            reader.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (var record : reader.poll(Duration.ofMillis(100))) {
                    if (key.toString().equals(record.key())) {
                        var id = record.headers().lastHeader("ce_id").value();
                        return UUID.fromString(new String(id, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        throw new IllegalStateException("nothing was sent of " + key);
    }

    /** Looks again and again until it is so. */
    public static void await(String what, BooleanSupplier so) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!so.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "still waiting for: " + what);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private ProducerRecord<String, byte[]> toRecord(TestEvent event) {
        try {
            var kafka =
                    new ProducerRecord<>(event.topic(), event.key().toString(), mapper.writeValueAsBytes(event.data()));
            header(kafka, "ce_specversion", "1.0");
            header(kafka, "ce_id", UUID.randomUUID().toString());
            header(kafka, "ce_source", "/ocop/test");
            header(kafka, "ce_type", event.type());
            header(kafka, "ce_time", event.time().toString());
            header(kafka, "ce_subject", event.key().toString());
            header(kafka, "ce_aggregateversion", Long.toString(event.version()));
            header(kafka, "content-type", "application/json");
            return kafka;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> kafka, String name, String value) {
        kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
