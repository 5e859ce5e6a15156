package vn.ocop.standalone.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.process.Cache;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;

class PostgresTest {

    private final Guard guard = new Guard();
    private final Path folder = temporary();
    private final Postgres postgres = new Postgres(
            new PostgresSettings(
                    folder.resolve("pg/data"), folder.resolve("postgres.log"), Ports.free(), true, "secret", Map.of()),
            guard);

    @AfterEach
    void stop() throws Exception {
        postgres.stop();
        guard.close();
        Cache.delete(folder);
    }

    @Test
    void a_durable_server_syncs_and_what_was_committed_survives_a_kill() throws Exception {
        postgres.start();
        postgres.ensureDatabase("ocop_product", "ocop_product", "one");
        try (var connection = login("one")) {
            assertEquals("on", one(connection, "show fsync"));
            one(connection, "create table product (id int); insert into product values (7); select 7");
        }

        postgres.kill();
        assertFalse(postgres.isAlive());
        postgres.start();

        try (var connection = login("one")) {
            assertEquals("7", one(connection, "select id from product"));
        }
        assertTrue(postgres.isHealthy());
    }

    @Test
    void each_role_has_its_own_database_and_no_other() throws Exception {
        postgres.start();
        postgres.ensureDatabase("ocop_product", "ocop_product", "one");
        postgres.ensureDatabase("ocop_product", "ocop_product", "two");
        postgres.ensureDatabase("ocop_statistics", "ocop_statistics", "three");

        login("two").close();
        assertThrows(SQLException.class, () -> login("one"));
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.jdbcUrl("ocop_statistics"), "ocop_product", "two"));
    }

    private Connection login(String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("ocop_product"), "ocop_product", password);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var isRows = statement.execute(sql);
            while (!isRows) {
                isRows = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ocop-postgres-test-");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
