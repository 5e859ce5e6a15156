package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import vn.ocop.platform.event.Topic.Lane;

/**
 * Carries "something was committed" between replicas. Never inside the business transaction, where a NOTIFY takes a lock of the whole cluster:
 * a connection of its own tells at most every 10 ms.
 */
final class CommitNotices {

    private static final Logger LOG = Logger.getLogger(CommitNotices.class);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(10);
    private static final int LISTEN_MS = 1_000;

    private final AgroalDataSource database;
    private final SenderWakeUp wakeUp;
    private volatile boolean running = true;

    CommitNotices(AgroalDataSource database, SenderWakeUp wakeUp) {
        this.database = database;
        this.wakeUp = wakeUp;
    }

    void stop() {
        running = false;
    }

    void tell() {
        repeat(() -> {
            while (running) {
                if (wakeUp.awaitNotice(Duration.ofSeconds(1))) {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("notify ocop_outbox");
                    }
                    Thread.sleep(AT_MOST_EVERY);
                }
            }
        });
    }

    void listen() {
        repeat(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen ocop_outbox");
                var notices = connection.unwrap(PGConnection.class);
                while (running) {
                    var received = notices.getNotifications(LISTEN_MS);
                    if (received != null && received.length > 0) {
                        for (var lane : Lane.values()) {
                            wakeUp.wake(lane);
                        }
                    }
                }
            }
        });
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private void repeat(Work work) {
        while (running) {
            try {
                work.run();
            } catch (SQLException e) {
                LOG.debug("no database for commit notices", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
