package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finest cell: one code for each {@link CellColumn}, in their order. Made and compared for every difference, so it knows its hash. */
public final class CellKey {

    /** Length of 2026-11. */
    private static final int MONTH_LENGTH = 7;

    public static final CellKey NONE = new CellKey(noCodes());

    private final String[] codes;
    private final int hash;

    private CellKey(String[] codes) {
        this.codes = codes;
        this.hash = Arrays.hashCode(codes);
    }

    CellKey(List<String> codes) {
        this(codes.toArray(String[]::new));
    }

    private static String[] noCodes() {
        var codes = new String[CellColumn.values().length];
        Arrays.fill(codes, "");
        return codes;
    }

    /** @param code null where the record does not tell */
    public CellKey with(CellColumn column, @Nullable Object code) {
        var changed = codes.clone();
        changed[column.place()] = code == null ? "" : code.toString();
        return new CellKey(changed);
    }

    /** The month of a day, as what began then. */
    public CellKey begun(LocalDate day) {
        return with(CellColumn.MONTH, day.toString().substring(0, MONTH_LENGTH));
    }

    String code(CellColumn column) {
        return codes[column.place()];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellKey key && hash == key.hash && Arrays.equals(codes, key.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(codes);
    }
}
