package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finest cell: one code for each {@link CellColumn}, in their order. */
public record CellKey(List<String> codes) {

    /** Length of 2026-11. */
    private static final int MONTH_LENGTH = 7;

    public static final CellKey NONE = new CellKey(Collections.nCopies(CellColumn.values().length, ""));

    private static final List<CellColumn> COLUMNS = List.of(CellColumn.values());

    public CellKey {
        codes = List.copyOf(codes);
    }

    /** @param code null where the record does not tell */
    public CellKey with(CellColumn column, @Nullable Object code) {
        var changed = new ArrayList<>(codes);
        changed.set(place(column), code == null ? "" : code.toString());
        return new CellKey(changed);
    }

    /** The month of a day, as what began then. */
    public CellKey begun(LocalDate day) {
        return with(CellColumn.MONTH, day.toString().substring(0, MONTH_LENGTH));
    }

    String code(CellColumn column) {
        return codes.get(place(column));
    }

    private static int place(CellColumn column) {
        return COLUMNS.indexOf(column);
    }
}
