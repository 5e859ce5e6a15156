package vn.ocop.platform.database;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL advisory lock that one replica holds as long as its connection lives. A killed process loses it at once, so another can go on.
 * Not thread-safe: one thread asks.
 */
public final class Leadership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final long CHECK_NANOS = 1_000_000_000L;

    private final AgroalDataSource source;
    private final String name;
    private @Nullable Connection connection;
    private long checkedAt;

    public Leadership(AgroalDataSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /** True while this process is the one; tries to become it if nobody is. Asks the database at most once a second. */
    public boolean held() {
        try {
            return connection == null ? acquire() : stillThere(connection);
        } catch (SQLException e) {
            LOG.debugf(e, "%s: no database", name);
            close();
            return false;
        }
    }

    private boolean acquire() throws SQLException {
        var candidate = source.getConnection();
        var won = false;
        try (var statement = candidate.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                won = result.next() && result.getBoolean(1);
            }
        } finally {
            if (!won) {
                candidate.close();
            }
        }
        if (won) {
            connection = candidate;
            checkedAt = System.nanoTime();
            LOG.infof("%s: leading", name);
        }
        return won;
    }

    private boolean stillThere(Connection held) throws SQLException {
        if (System.nanoTime() - checkedAt < CHECK_NANOS) {
            return true;
        }
        checkedAt = System.nanoTime();
        try (var statement = held.createStatement()) {
            return statement.execute("select 1");
        }
    }

    @Override
    public void close() {
        var held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held;
                var statement = held.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            statement.execute();
        } catch (SQLException e) {
            LOG.debugf(e, "%s: connection was gone already", name);
        }
    }
}
