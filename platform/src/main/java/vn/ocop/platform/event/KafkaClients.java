package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ocop.platform.event.Topic.Lane;

/** Kafka clients as this house uses them. */
@ApplicationScoped
class KafkaClients {

    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int BULK_LINGER_MS = 5;
    private static final int BULK_BATCH_BYTES = 128 * 1024;
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final String servers;
    private final String service;
    private final EventConfig config;

    KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "ocop.service-name") String service,
            EventConfig config) {
        this.service = service;
        this.servers = servers;
        this.config = config;
    }

    /**
     * A send never times out here, so that no event can overtake another; who waits too long closes the producer. What is live goes out at
     * once, what comes by the million in few large pieces.
     */
    KafkaProducer<String, byte[]> producer(Lane lane, String clientId) {
        var settings = common(clientId);
        if (lane == Lane.BULK) {
            settings.put("linger.ms", BULK_LINGER_MS);
            settings.put("batch.size", BULK_BATCH_BYTES);
        } else {
            settings.put("linger.ms", "0");
        }
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("retries", Integer.MAX_VALUE);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        settings.put("max.request.size", 1_048_576);
        settings.put("compression.type", "none");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Positions are ours, in the database: Kafka's own are neither read nor written. */
    KafkaConsumer<String, byte[]> consumer(String clientId) {
        return consumer(clientId, EVENTS_AT_ONCE);
    }

    /** The same, with so many events at once. */
    KafkaConsumer<String, byte[]> consumer(String clientId, int eventsAtOnce) {
        var settings = common(clientId);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "none");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", eventsAtOnce);
        settings.put("metadata.max.age.ms", "5000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The last event of each partition. */
    List<TopicAhead.Last> last(List<Topic> topics) throws TimeoutException {
        try (var reading = consumer(service + "-last")) {
            return new TopicAhead(reading, LAST_PATIENCE).last(topics);
        }
    }

    Admin admin() {
        var settings = common(service + "-admin");
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "5000");
        return Admin.create(settings);
    }

    /** Creates what is missing; what exists is left as it is. */
    void ensure(Admin admin, List<Topic> topics) throws InterruptedException, ExecutionException {
        var wanted = topics.stream().map(this::newTopic).toList();
        for (var created : admin.createTopics(wanted).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** The broker's id of each topic: a topic that was deleted and made anew has another one. */
    Map<String, String> topicIds(Admin admin, List<Topic> topics) throws InterruptedException, ExecutionException {
        return admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(d -> d.name(), d -> d.topicId().toString()));
    }

    private NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), Topics.PARTITIONS, config.replicationFactor())
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", topic.compacted() ? "compact" : "delete"));
    }

    private Map<String, Object> common(String clientId) {
        var settings = new HashMap<String, Object>(config.kafka());
        settings.put("bootstrap.servers", servers);
        settings.put("client.id", clientId);
        settings.put("reconnect.backoff.max.ms", Duration.ofSeconds(1).toMillis());
        settings.put("enable.metrics.push", "false");
        return settings;
    }
}
