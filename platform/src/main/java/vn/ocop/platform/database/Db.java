package vn.ocop.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL on the connection of the current JTA transaction, or on one of its own where there is none. Arguments are always bound. */
@ApplicationScoped
public class Db {

    /** A lock was not granted in the time allowed. */
    public static final class LockNotAvailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LockNotAvailable(SQLException cause) {
            super(cause);
        }
    }

    /** Any other failure of the database. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }

        /** SQLSTATE of the failure, or an empty text. */
        public String state() {
            return getCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** A value bound as {@code jsonb}. */
    public record Json(String text) {}

    private final AgroalDataSource source;
    private final ObjectMapper mapper;

    Db(AgroalDataSource source, ObjectMapper mapper) {
        this.source = source;
        this.mapper = mapper;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... args) {
        return with(sql, statement -> {
            Binder.bind(statement, args);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                var row = new Row(result, mapper);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... args) {
        var rows = query(sql, reader, args);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** @return how many rows were changed; 0 for a statement that returns rows */
    public int update(String sql, @Nullable Object... args) {
        return with(sql, statement -> {
            Binder.bind(statement, args);
            return statement.execute() ? 0 : statement.getUpdateCount();
        });
    }

    public int[] batch(String sql, List<@Nullable Object[]> rows) {
        return with(sql, statement -> {
            for (var row : rows) {
                Binder.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** For setting a session parameter back where the transaction may have failed already. */
    public void resetQuietly(String sql) {
        try {
            update(sql);
        } catch (Failed alreadyAborted) {
            // the transaction is lost: its settings go with it
        }
    }

    public Json json(Object value) {
        try {
            return new Json(mapper.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                throw new LockNotAvailable(e);
            }
            throw new Failed(e);
        }
    }
}
