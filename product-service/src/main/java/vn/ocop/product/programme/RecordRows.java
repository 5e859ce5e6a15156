package vn.ocop.product.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Columns;
import vn.ocop.product.listing.TextQuery;

/** Records as columns of their kind's table: one array for each, so that one record and a thousand take the same statement. */
final class RecordRows {

    private static final List<String> SHAPE = List.of("id", "version", "state", "recorded_at", "words");
    private static final List<String> SHAPE_TYPES = List.of("uuid[]", "bigint[]", "text[]", "text[]", "text[]");
    private static final String SHAPE_VALUES = "id, version, state, recorded_at::timestamptz, words";

    private RecordRows() {}

    /** Takes {@link #columns} and replaces older versions only. */
    static String statement(Kind<?> kind) {
        var columns = Stream.concat(SHAPE.stream(), kind.fields().stream().map(Kind.Field::column))
                .toList();
        var names = String.join(", ", columns);
        var arrays = Stream.concat(SHAPE_TYPES.stream(), kind.fields().stream().map(RecordRows::array))
                .map(type -> "?::" + type)
                .collect(Collectors.joining(", "));
        var values = Stream.concat(
                        Stream.of(SHAPE_VALUES), kind.fields().stream().map(RecordRows::value))
                .collect(Collectors.joining(", "));
        var replaced = columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
        return """
                insert into %1$s (%2$s) select %3$s from unnest(%4$s) as g(%2$s)
                on conflict (id) do update set %5$s where %1$s.version < excluded.version""".formatted(kind.table(), names, values, arrays, replaced);
    }

    /** Finds active records that are alike in the {@link Kind#once} fields; takes {@link #onceColumns}. */
    static String alike(Kind<?> kind) {
        var names = kind.once().stream().map(Kind.Field::column).collect(Collectors.joining(", "));
        var arrays = kind.once().stream().map(field -> "?::" + array(field)).collect(Collectors.joining(", "));
        var values = kind.once().stream().map(RecordRows::value).collect(Collectors.joining(", "));
        return "select id, %1$s from %2$s where state = 'ACTIVE' and (%1$s) in (select %3$s from unnest(%4$s) as g(%1$s))"
                .formatted(names, kind.table(), values, arrays);
    }

    static <T extends Record & ProgrammeRecord> Object[] onceColumns(Kind<T> kind, Collection<T> contents) {
        var records = contents.stream()
                .map(content -> new Recorded<>(new UUID(0, 0), 1, Recorded.State.ACTIVE, Instant.EPOCH, content))
                .toList();
        return kind.once().stream().map(field -> column(field, records)).toArray();
    }

    static <T extends Record & ProgrammeRecord> Object[] columns(Kind<T> kind, List<Recorded<T>> records) {
        var columns = new ArrayList<Object>();
        columns.add(Columns.uuids(records, Recorded::id));
        columns.add(Columns.longs(records, Recorded::version));
        columns.add(Columns.texts(records, Recorded::state));
        columns.add(Columns.texts(records, Recorded::recordedAt));
        columns.add(Columns.texts(records, recorded -> words(kind, recorded.content())));
        for (var field : kind.fields()) {
            columns.add(column(field, records));
        }
        return columns.toArray();
    }

    private static <T extends Record & ProgrammeRecord> Object column(Kind.Field field, List<Recorded<T>> records) {
        return switch (array(field)) {
            case "uuid[]" -> Columns.uuids(records, recorded -> (UUID) field.of(recorded.content()));
            case "bigint[]" ->
                records.stream()
                        .map(recorded -> field.of(recorded.content()) instanceof Number n ? n.longValue() : null)
                        .toArray(Long[]::new);
            case "boolean[]" ->
                records.stream()
                        .map(recorded -> (Boolean) field.of(recorded.content()))
                        .toArray(Boolean[]::new);
            default -> Columns.texts(records, recorded -> text(field.of(recorded.content())));
        };
    }

    private static String array(Kind.Field field) {
        var raw = field.raw();
        if (raw == UUID.class) {
            return "uuid[]";
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return "bigint[]";
        }
        return raw == boolean.class || raw == Boolean.class ? "boolean[]" : "text[]";
    }

    /** Arrays of arrays have one length in PostgreSQL: a list travels as its text. */
    private static String value(Kind.Field field) {
        if (field.raw() == LocalDate.class) {
            return field.column() + "::date";
        } else if (Collection.class.isAssignableFrom(field.raw())) {
            return field.column() + (field.ofTexts() ? "::text[]" : "::uuid[]");
        }
        return field.column();
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .map(each -> '"' + each.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"))
                : value;
    }

    /** Every text of it, folded: what it is found by. */
    private static String words(Kind<?> kind, Record content) {
        var words = new TreeSet<String>();
        for (var field : kind.fields()) {
            if (field.raw() == String.class || field.ofTexts()) {
                switch (field.of(content)) {
                    case String text -> words.add(text);
                    case Collection<?> many -> many.forEach(each -> words.add(String.valueOf(each)));
                    case null, default -> {}
                }
            }
        }
        return TextQuery.words(String.join(" ", words));
    }
}
