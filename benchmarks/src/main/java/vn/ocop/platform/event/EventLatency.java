package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.postgres.Postgres;
import vn.ocop.standalone.postgres.PostgresSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;
import vn.ocop.standalone.testing.TestBroker;

/**
 * Time from commit to consumer at 500 events a second: our outbox sender through Kafka, and beside it Debezium's embedded engine reading the same
 * table of the same database by logical decoding; then what the outbox costs a writer. Prints ratios. Ends by itself.
 */
public final class EventLatency {

    private static final List<String> MIGRATIONS = List.of(
            "db/platform/V202611210001__event_backbone_audit_and_retries.sql",
            "db/platform/V202611220241__epochs_of_a_database_restored_from_an_older_copy.sql");
    private static final int RATE = 500;
    private static final int WARM_UP_SECONDS = Integer.getInteger("warmUp", 40);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int WRITERS = 16;
    private static final int WRITE_SECONDS = Integer.getInteger("writeSeconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(600) + "\"}";

    private final AgroalDataSource database;
    private final SenderWakeUp wakeUp = new SenderWakeUp();
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();
    private final Map<UUID, Long> ours = new ConcurrentHashMap<>();
    private final Map<UUID, Long> debezium = new ConcurrentHashMap<>();

    private EventLatency(AgroalDataSource database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("ocop-bench");
        try (var guard = new Guard()) {
            guard.deleteAtEnd(folder);
            var server = postgres(folder, guard);
            server.start();
            var broker = TestBroker.startInBackground().join();
            try (var database = connect(server)) {
                migrate(database);
                new EventLatency(database).run(broker.bootstrapServers(), server, folder);
            } finally {
                broker.stop();
                server.stop();
            }
        }
    }

    private static Postgres postgres(Path folder, Guard guard) {
        return new Postgres(
                new PostgresSettings(
                        folder.resolve("data"),
                        folder.resolve("postgres.log"),
                        Ports.free(),
                        true,
                        "bench",
                        Map.of("wal_level", "logical", "max_wal_senders", "4", "max_replication_slots", "4")),
                guard);
    }

    private static AgroalDataSource connect(Postgres server) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(WRITERS + 8)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(c -> c.jdbcUrl(server.jdbcUrl("postgres"))
                                .principal(new NamePrincipal(Postgres.SUPERUSER))
                                .credential(new SimplePassword("bench")))));
    }

    private static void migrate(AgroalDataSource database) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var script : MIGRATIONS) {
                try (var in = EventLatency.class.getClassLoader().getResourceAsStream(script)) {
                    statement.execute(new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            statement.execute("create table note (id uuid primary key, text text not null)");
        }
    }

    private void run(String servers, Postgres server, Path folder) throws Exception {
        var kafka = new KafkaClients(servers, "bench", config());
        try (var admin = kafka.admin()) {
            kafka.ensure(admin, List.of(Topics.PRODUCT));
        }
        var sender = new OutboxSender(
                Topic.Lane.LIVE,
                "bench",
                500,
                database,
                id -> kafka.producer(Topic.Lane.LIVE, id),
                wakeUp,
                OutboxSender.PATIENCE,
                () -> true);
        var sending = Thread.ofPlatform().daemon().start(sender);
        try (var consumer = kafka.consumer("bench");
                var engine = new DebeziumPeer(server, folder, id -> debezium.putIfAbsent(id, System.nanoTime()))) {
            var reading = Thread.ofPlatform().daemon().start(() -> read(consumer));
            engine.awaitStreaming();
            write(WARM_UP_SECONDS);
            committed.clear();
            write(SECONDS);
            report();
            reading.interrupt();
            reading.join();
        }
        throughput();
        sender.stop();
        sending.join();
    }

    private void write(int seconds) throws SQLException {
        var interval = TimeUnit.SECONDS.toNanos(1) / RATE;
        var next = System.nanoTime();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < seconds * RATE; i++) {
                next += interval;
                LockSupport.parkNanos(next - System.nanoTime());
                var id = Ids.next();
                append(connection, id);
                connection.commit();
                committed.put(id, System.nanoTime());
                wakeUp.committed(Topic.Lane.LIVE);
            }
            connection.setAutoCommit(true);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    }

    private static void append(java.sql.Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(Outbox.APPEND)) {
            statement.setString(1, Topics.PRODUCT.name());
            statement.setObject(2, id);
            statement.setObject(3, id);
            statement.setString(4, Topics.PRODUCT_IMPORTS.name());
            statement.setString(5, Topics.PRODUCT.name());
            statement.setString(6, "vn.ocop.bench.note-changed.v1");
            statement.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setNull(8, java.sql.Types.VARCHAR);
            statement.setString(9, PAYLOAD);
            statement.setInt(10, Topic.Lane.BULK.number());
            statement.setInt(11, Topic.Lane.LIVE.number());
            statement.execute();
        }
    }

    private void read(org.apache.kafka.clients.consumer.KafkaConsumer<String, byte[]> consumer) {
        var partitions = new ArrayList<org.apache.kafka.common.TopicPartition>();
        for (int p = 0; p < Topics.PARTITIONS; p++) {
            partitions.add(new org.apache.kafka.common.TopicPartition(Topics.PRODUCT.name(), p));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        try {
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(250))) {
                    ours.putIfAbsent(UUID.fromString(record.key()), System.nanoTime());
                }
            }
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            Thread.interrupted();
        }
    }

    private void report() {
        var own = latencies(ours);
        var peer = latencies(debezium);
        System.out.printf("events measured: %d, ours %d, Debezium %d%n", committed.size(), own.length, peer.length);
        for (var percentile : new int[] {50, 99}) {
            double a = at(own, percentile) / 1e6;
            double b = at(peer, percentile) / 1e6;
            System.out.printf(
                    "commit to consumer p%d: ours %.2f ms, Debezium %.2f ms, ratio %.2f (bar 1.2)%n",
                    percentile, a, b, a / b);
        }
    }

    private long[] latencies(Map<UUID, Long> arrivals) {
        return committed.entrySet().stream()
                .filter(e -> arrivals.containsKey(e.getKey()))
                .mapToLong(e -> Math.max(0, arrivals.getOrDefault(e.getKey(), 0L) - e.getValue()))
                .sorted()
                .toArray();
    }

    private static long at(long[] sorted, int percentile) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
    }

    private void throughput() throws InterruptedException {
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var plain = commitsPerSecond(false);
            var withOutbox = commitsPerSecond(true);
            ratios[round] = withOutbox / plain;
            System.out.printf(
                    "commits/s with %d writers: plain %.0f, with event and outbox %.0f, ratio %.2f%n",
                    WRITERS, plain, withOutbox, ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "commit throughput with the outbox, median of %d rounds: %.2f of the same writes without%n",
                ROUNDS, ratios[ROUNDS / 2]);
    }

    private double commitsPerSecond(boolean withOutbox) throws InterruptedException {
        var done = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WRITE_SECONDS);
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> writeUntil(end, withOutbox, done)));
        }
        for (var writer : writers) {
            writer.join();
        }
        return done.get() / (double) WRITE_SECONDS;
    }

    private void writeUntil(long end, boolean withOutbox, AtomicLong done) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into note values (?, ?)")) {
                while (System.nanoTime() < end) {
                    var id = Ids.next();
                    insert.setObject(1, id);
                    insert.setString(2, PAYLOAD);
                    insert.execute();
                    if (withOutbox) {
                        append(connection, id);
                    }
                    connection.commit();
                    if (withOutbox) {
                        wakeUp.committed(Topic.Lane.LIVE);
                    }
                    done.incrementAndGet();
                }
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventConfig config() {
        return new EventConfig() {
            @Override
            public short replicationFactor() {
                return 1;
            }

            @Override
            public int batchSize() {
                return 500;
            }

            @Override
            public boolean bulkWaits() {
                return false;
            }

            @Override
            public Map<String, String> kafka() {
                return Map.of();
            }
        };
    }
}
