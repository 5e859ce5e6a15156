package vn.ocop.standalone.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import vn.ocop.standalone.postgres.Postgres;
import vn.ocop.standalone.postgres.PostgresSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;
import vn.ocop.standalone.process.StartFailure;

/**
 * An empty database on this JVM's one server, owned by an ordinary role as in production.
 *
 * @param url for JDBC
 */
public record TestDatabase(String url, String user, String password) {

    /** System properties, because a test JVM may load this class more than once. */
    private static final String PORT = "vn.ocop.test.postgres.port";

    private static final String PASSWORD = "test"; // of a throw-away server on the loopback address
    private static final int ATTEMPTS = 3;

    public static TestDatabase create() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        var url = "jdbc:postgresql://127.0.0.1:" + port() + "/";
        try (var connection = DriverManager.getConnection(url + "postgres", Postgres.SUPERUSER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a test database", e);
        }
        return new TestDatabase(url + name, name, PASSWORD);
    }

    private static int port() {
        synchronized (System.getProperties()) {
            var known = Integer.getInteger(PORT);
            if (known != null) {
                return known;
            }
            var port = startServer();
            System.setProperty(PORT, String.valueOf(port));
            return port;
        }
    }

    private static int startServer() {
        for (int attempt = 1; ; attempt++) {
            var port = Ports.free();
            var folder = TestFolder.create("postgres");
            var guard = new Guard(true);
            guard.deleteAtEnd(folder);
            var settings = new PostgresSettings(
                    folder.resolve("data"), folder.resolve("postgres.log"), port, false, PASSWORD, Map.of());
            try {
                var server = new Postgres(settings, guard);
                server.start();
                TestFolder.keepAlive(guard);
                Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "end of test postgres"));
                return port;
            } catch (StartFailure e) {
                guard.close();
                if (attempt == ATTEMPTS || !e.isTakenPort()) {
                    throw e;
                }
            }
        }
    }
}
