package vn.ocop.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.ocop.standalone.testing.TestDatabase;

/** A database with the tables of events and audit and nobody but the test in it. */
public final class AuditDatabase {

    private static final List<String> MIGRATIONS = List.of(
            "/db/platform/V202611210001__event_backbone_audit_and_retries.sql",
            "/db/platform/V202611220090__audit_rows_are_sealed_into_a_merkle_log.sql",
            "/db/platform/V202611220241__epochs_of_a_database_restored_from_an_older_copy.sql");

    private final TestDatabase database = TestDatabase.create();

    public AuditDatabase() {
        MIGRATIONS.forEach(file -> execute(text(file)));
    }

    public Connection connect() {
        try {
            return DriverManager.getConnection(database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public AgroalDataSource pool() throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.url())
                                .principal(new NamePrincipal(database.user()))
                                .credential(new SimplePassword(database.password())))));
    }

    /** Several statements at once, as the owner of the tables. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** As someone does who owns the database and does not want to be stopped by a trigger. */
    void tamper(String sql) {
        for (var table : List.of("audit_record", "audit_leaf", "audit_checkpoint")) {
            execute("alter table " + table + " disable trigger user");
        }
        execute(sql);
    }

    public void write(int rows) {
        try (var connection = connect()) {
            write(connection, rows);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** In the transaction of that connection. */
    public static void write(Connection connection, int rows) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, request_id)
                select clock_timestamp(), 'a-1', 'Đỗ Thị Én', 'note-written', 'note', n::text, repeat('ab', 32),
                       case when n % 2 = 0 then 'request ' || n end
                from generate_series(1, ?) as n
                """)) {
            statement.setInt(1, rows);
            statement.executeUpdate();
        }
    }

    /** Until nothing is left to seal. */
    void sealAll(CheckpointSigner signer, int batchSize) {
        try (var connection = connect()) {
            var sealing = new Sealing(signer, Clock.systemUTC(), batchSize);
            while (sealing.pass(connection) > 0) {
                // the next batch
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public List<String> column(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(AuditDatabase.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
