package vn.ocop.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;

class RealInfrastructureTest {

    private static final RealInfrastructure INFRASTRUCTURE = new RealInfrastructure();
    private static final Map<String, String> CONFIG = new HashMap<>();

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of());
        CONFIG.putAll(INFRASTRUCTURE.start());
    }

    @AfterAll
    static void stop() {
        INFRASTRUCTURE.stop();
    }

    @Test
    void the_database_is_postgresql_18_without_fsync_and_its_role_is_no_superuser() throws Exception {
        assertEquals("18.6", query("show server_version"));
        assertEquals("off", query("show fsync"));
        assertEquals("UTF8", query("show server_encoding"));
        assertEquals("off", query("show is_superuser"));
    }

    @Test
    void a_second_start_gets_an_empty_database_on_the_same_server() throws Exception {
        query("create table first_only (id int); select 1");
        var second = new RealInfrastructure();
        second.init(Map.of("kafka", "false"));
        var config = second.start();

        assertFalse(config.containsKey("kafka.bootstrap.servers"));
        assertEquals("0", query(config, "select count(*) from pg_tables where tablename = 'first_only'"));
        assertEquals(port(CONFIG), port(config));
    }

    @Test
    void a_record_that_was_produced_is_consumed() throws Exception {
        var servers = Map.<String, Object>of("bootstrap.servers", CONFIG.get("kafka.bootstrap.servers"));
        try (var admin = Admin.create(servers);
                var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new StringDeserializer())) {
            admin.createTopics(List.of(new NewTopic("greetings", 12, (short) 1)))
                    .all()
                    .get();
            var partition = new TopicPartition(
                    "greetings",
                    producer.send(new ProducerRecord<>("greetings", "k", "xin chào"))
                            .get()
                            .partition());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertEquals(
                    "xin chào",
                    consumer.poll(Duration.ofSeconds(10)).iterator().next().value());
        }
    }

    @Test
    void a_topic_is_not_made_by_mentioning_it() {
        var servers = Map.<String, Object>of("bootstrap.servers", CONFIG.get("kafka.bootstrap.servers"));
        try (var admin = Admin.create(servers)) {
            var refused = assertThrows(
                    ExecutionException.class,
                    () -> admin.describeTopics(List.of("typo")).allTopicNames().get());
            assertInstanceOf(UnknownTopicOrPartitionException.class, refused.getCause());
        }
    }

    private static String port(Map<String, String> config) {
        return String.valueOf(config.get("quarkus.datasource.jdbc.url")).replaceAll(".*:(\\d+)/.*", "$1");
    }

    private static String query(String sql) throws Exception {
        return query(CONFIG, sql);
    }

    private static String query(Map<String, String> config, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.datasource.username"),
                        config.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            var isRows = statement.execute(sql);
            if (!isRows) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
