package vn.ocop.product.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.platform.rows.Column;
import vn.ocop.platform.rows.Columns;

/** The columns of a kind's CSV and XLSX files: one for each component, under its name. */
final class RecordColumns implements Columns {

    /** What a list of rejections has besides; passed over when it comes back corrected. */
    static final String REJECTED = "rejected.";

    private final List<Column> all;
    private final Map<String, Column> byName;

    RecordColumns(Kind<?> kind) {
        this.all = kind.fields().stream()
                .map(field -> new Column(field.name(), List.of(field.name()), kind(field.raw())))
                .toList();
        this.byName = all.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }

    @Override
    public Optional<Column> of(String heading) {
        return heading.startsWith(REJECTED)
                ? Optional.of(Column.ignored(heading))
                : Optional.ofNullable(byName.get(heading));
    }

    List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    /** The record as a line of a file that can be read again. */
    static List<String> cells(Kind<?> kind, Record content) {
        return kind.fields().stream().map(field -> cell(field.of(content))).toList();
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining("|"));
            default -> value.toString();
        };
    }

    private static Column.Kind kind(Class<?> raw) {
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return Column.Kind.NUMBER;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return Column.Kind.TRUTH;
        } else if (raw == LocalDate.class) {
            return Column.Kind.DATE;
        }
        return Collection.class.isAssignableFrom(raw) ? Column.Kind.LIST : Column.Kind.TEXT;
    }
}
