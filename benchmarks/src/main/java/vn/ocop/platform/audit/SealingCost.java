package vn.ocop.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.postgres.Postgres;
import vn.ocop.standalone.postgres.PostgresSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;

/**
 * Transactions a second of eight writers, each a row and its audit row: with the tables as they were before sealing and no sealer, and with both.
 * The two alternate on one durable server. Prints each round, the medians and their ratio. Ends by itself.
 */
public final class SealingCost {

    private static final int WRITERS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 8));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmUp", 5));

    private static final List<String> BEFORE =
            List.of("db/platform/V202611210001__event_backbone_audit_and_retries.sql");
    private static final String SEALING = "db/platform/V202611220090__audit_rows_are_sealed_into_a_merkle_log.sql";

    private static final String NOTE = "insert into note (id, text) values (?, ?)";
    private static final String AUDIT = """
            insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, request_id)
            values (now(), ?, 'tq.producer', 'note-written', 'note', ?, ?, ?)
            """;

    private final AgroalDataSource plain;
    private final AgroalDataSource sealed;
    private final KeyFile key;
    private final List<Double> lags = new ArrayList<>();

    private SealingCost(AgroalDataSource plain, AgroalDataSource sealed, KeyFile key) {
        this.plain = plain;
        this.sealed = sealed;
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("ocop-bench");
        try (var guard = new Guard()) {
            guard.deleteAtEnd(folder);
            var server = postgres(folder, guard);
            server.start();
            server.ensureDatabase("plain", "plain", "bench");
            server.ensureDatabase("sealed", "sealed", "bench");
            try (var plain = connect(server, "plain");
                    var sealed = connect(server, "sealed")) {
                BEFORE.forEach(file -> List.of(plain, sealed).forEach(database -> execute(database, text(file))));
                execute(sealed, text(SEALING));
                List.of(plain, sealed)
                        .forEach(database -> execute(database, "create table note (id uuid primary key, text text)"));
                new SealingCost(plain, sealed, new KeyFile(folder.resolve("key.pem"))).run();
            } finally {
                server.stop();
            }
        }
    }

    private void run() throws Exception {
        write(plain, WARM_UP);
        sealedRound(WARM_UP);
        lags.clear();
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                without.add(write(plain, ROUND));
                with.add(sealedRound(ROUND));
            } else {
                with.add(sealedRound(ROUND));
                without.add(write(plain, ROUND));
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f /s without, %.0f /s sealed%n",
                    round + 1,
                    without.getLast(),
                    with.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "median: %.0f /s without, %.0f /s sealed, ratio %.3f; all sealed %.2f s after the last commit (median)%n",
                median(without),
                median(with),
                median(with) / median(without),
                median(lags));
    }

    /** With the sealer at work; also takes the time from the last commit until every row is in the tree. */
    private double sealedRound(Duration time) throws Exception {
        var sealer = new AuditSealer("bench", key, sealed, Clock.systemUTC());
        var thread = Thread.ofPlatform().start(sealer);
        var rate = write(sealed, time);
        var ended = System.nanoTime();
        while (unsealed() > 0) {
            LockSupport.parkNanos(5_000_000);
        }
        lags.add((System.nanoTime() - ended) / 1e9);
        sealer.stop();
        thread.join();
        return rate;
    }

    private long unsealed() throws SQLException {
        try (var connection = sealed.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select max(seq) from audit_record) > (select max(seq) from audit_leaf)")) {
            return row.next() && row.getBoolean(1) ? 1 : 0;
        }
    }

    /** @return transactions a second */
    private static double write(AgroalDataSource database, Duration time) throws InterruptedException {
        var committed = new LongAdder();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    writeOne(database);
                    committed.increment();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return committed.sum() * 1e9 / (System.nanoTime() - begin);
    }

    private static void writeOne(AgroalDataSource database) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, Ids.next());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, UUID id) throws SQLException {
        try (var note = connection.prepareStatement(NOTE);
                var audit = connection.prepareStatement(AUDIT)) {
            note.setObject(1, id);
            note.setString(2, "text");
            note.executeUpdate();
            audit.setString(1, "3f2b8f0e-5f8a-4a53-9df1-0c9a4b1f1a77");
            audit.setString(2, id.toString());
            audit.setString(3, "ab".repeat(32));
            audit.setString(4, id.toString());
            audit.executeUpdate();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Postgres postgres(Path folder, Guard guard) {
        return new Postgres(
                new PostgresSettings(
                        folder.resolve("data"), folder.resolve("postgres.log"), Ports.free(), true, "bench", Map.of()),
                guard);
    }

    private static AgroalDataSource connect(Postgres server, String database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(WRITERS + 4)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(c -> c.jdbcUrl(server.jdbcUrl(database))
                                .principal(new NamePrincipal(database))
                                .credential(new SimplePassword("bench")))));
    }

    private static void execute(AgroalDataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) {
        try (var in = SealingCost.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
