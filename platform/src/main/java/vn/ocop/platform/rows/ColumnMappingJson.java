package vn.ocop.platform.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.rows.ColumnMapping.DayOrder;

/**
 * How somebody's own tables are read.
 *
 * @param columns our column by the table's heading; headings that are ours already need no entry
 * @param values the same value for each row, by our column, where the table has none
 * @param ignored headings that are passed over
 * @param days how days are typed as text; ISO unless said otherwise
 */
@Schema(name = "ColumnMapping")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMappingJson(
        @Size(max = 600) Map<String, String> columns,
        @Nullable @Size(max = 100) Map<String, String> values,
        @Nullable @Size(max = 600) List<String> ignored,
        @Nullable DayOrder days) {

    /** Rejects every entry that cannot be: unknown-column, repeated-column, blank. */
    public void check(Columns known, InputCheck check) {
        var taken = new HashSet<String>();
        columns.forEach((heading, column) -> {
            var pointer = "/columns/" + escaped(heading);
            if (known.of(column).isEmpty()) {
                check.reject(pointer, "unknown-column", column);
            } else if (!taken.add(column)) {
                check.reject(pointer, "repeated-column", column);
            }
            if (ColumnMapping.heading(heading).isEmpty()) {
                check.reject(pointer, "blank");
            }
        });
        constants().keySet().forEach(column -> {
            if (known.of(column).isEmpty()) {
                check.reject("/values/" + escaped(column), "unknown-column", column);
            }
        });
    }

    /** @param more values for each row besides those that the mapping gives */
    public ColumnMapping over(Columns known, Map<String, String> more) {
        var all = new HashMap<>(constants());
        all.putAll(more);
        return new ColumnMapping(
                known,
                columns,
                all,
                ignored == null ? Set.of() : Set.copyOf(ignored),
                Objects.requireNonNullElse(days, DayOrder.ISO));
    }

    public Map<String, String> constants() {
        return values == null ? Map.of() : values;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
