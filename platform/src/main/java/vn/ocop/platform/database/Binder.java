package vn.ocop.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java values to PostgreSQL parameters. */
final class Binder {

    private Binder() {}

    static void bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            bind(statement, i + 1, args[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case LocalDate date -> statement.setObject(index, date);
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Db.Json json -> statement.setObject(index, json.text(), Types.OTHER);
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            case UUID[] ids ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
            case Long[] numbers ->
                statement.setArray(index, statement.getConnection().createArrayOf("bigint", numbers));
            case Integer[] numbers ->
                statement.setArray(index, statement.getConnection().createArrayOf("integer", numbers));
            case Boolean[] flags ->
                statement.setArray(index, statement.getConnection().createArrayOf("boolean", flags));
            case byte[][] many ->
                statement.setArray(index, statement.getConnection().createArrayOf("bytea", many));
            case Collection<?> many ->
                statement.setArray(
                        index,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        many.stream().allMatch(UUID.class::isInstance) && !many.isEmpty()
                                                ? "uuid"
                                                : "text",
                                        many.toArray()));
            default -> statement.setObject(index, value);
        }
    }
}
