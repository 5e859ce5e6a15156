package vn.ocop.assessment.push;

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
import vn.ocop.platform.rows.ColumnMapping;
import vn.ocop.platform.rows.ColumnMapping.DayOrder;

/**
 * How a system's own tables are read.
 *
 * @param columns our column by the table's heading; headings that are ours already need no entry
 * @param values the same value for each row, by our column, where the table has none
 * @param ignored headings that are passed over
 * @param days how days are typed as text; ISO unless said otherwise
 */
@Schema(name = "ColumnMapping")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColumnMappingJson(
        @Size(max = 600) Map<String, String> columns,
        @Nullable @Size(max = 100) Map<String, String> values,
        @Nullable @Size(max = 600) List<String> ignored,
        @Nullable DayOrder days) {

    private static final String SYSTEM = "sourceSystem";

    /** @throws vn.ocop.platform.problem.InvalidInput naming every entry that cannot be */
    void check(String system) {
        var check = new InputCheck();
        var taken = new HashSet<String>();
        columns.forEach((heading, column) -> {
            var pointer = "/columns/" + escaped(heading);
            if (CsvColumn.COLUMNS.of(column).isEmpty()) {
                check.reject(pointer, "unknown-column", column);
            } else if (!taken.add(column)) {
                check.reject(pointer, "repeated-column", column);
            }
            if (ColumnMapping.heading(heading).isEmpty()) {
                check.reject(pointer, "blank");
            }
        });
        constants().forEach((column, value) -> {
            if (CsvColumn.COLUMNS.of(column).isEmpty()) {
                check.reject("/values/" + escaped(column), "unknown-column", column);
            } else if (column.equals(SYSTEM) && !value.equals(system)) {
                check.reject("/values/" + column, "other-source-system", system);
            }
        });
        check.throwIfAny();
    }

    /** Rows without a source system are this one's. */
    ColumnMapping toColumns(String system) {
        var constants = new HashMap<>(constants());
        constants.put(SYSTEM, system);
        return new ColumnMapping(
                CsvColumn.COLUMNS,
                columns,
                constants,
                ignored == null ? Set.of() : Set.copyOf(ignored),
                Objects.requireNonNullElse(days, DayOrder.ISO));
    }

    private Map<String, String> constants() {
        return values == null ? Map.of() : values;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
