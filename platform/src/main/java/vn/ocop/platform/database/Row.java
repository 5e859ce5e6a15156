package vn.ocop.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a query stands on. A method without {@code OrNull} in its name expects a value. */
public final class Row {

    private final ResultSet result;
    private final ObjectMapper mapper;

    Row(ResultSet result, ObjectMapper mapper) {
        this.result = result;
        this.mapper = mapper;
    }

    public UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String string(String column) throws SQLException {
        return present(stringOrNull(column), column);
    }

    public @Nullable String stringOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return present(bytesOrNull(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return result.getBytes(column);
    }

    public int intValue(String column) throws SQLException {
        return result.getInt(column);
    }

    public @Nullable Integer intOrNull(String column) throws SQLException {
        var value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    public long longValue(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean bool(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public @Nullable Boolean boolOrNull(String column) throws SQLException {
        var value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }

    public LocalDate date(String column) throws SQLException {
        return present(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public List<String> strings(String column) throws SQLException {
        var array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public List<UUID> uuids(String column) throws SQLException {
        var array = result.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    public <T> T json(String column, Class<T> type) throws SQLException {
        return present(jsonOrNull(column, type), column);
    }

    public <T> @Nullable T jsonOrNull(String column, Class<T> type) throws SQLException {
        var text = result.getString(column);
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column " + column + " does not hold a " + type.getSimpleName(), e);
        }
    }

    private static <T> T present(@Nullable T value, String column) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }
}
