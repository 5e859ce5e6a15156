package vn.ocop.product.programme;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.rows.RowFormat;

/**
 * What whoever pushes a file asks for.
 *
 * @param mapping how the table's headings are read; null where they are ours
 */
public record RecordImportTerms(
        Mode mode,
        Atomicity atomicity,
        RowFormat format,
        boolean gzip,
        @Nullable ColumnMappingJson mapping) {

    /** Most rows of a file that becomes visible at once. */
    static final int MAX_ROWS_OF_ALL = 200_000;

    /** Whether rows are taken, or only told what would become of them. Named as on the wire. */
    public enum Mode {
        commit,
        dryRun
    }

    /** Named as on the wire. */
    public enum Atomicity {
        /** The good rows are taken, in batches. */
        row,
        /** All rows or none, visible at once. */
        all
    }

    boolean all() {
        return atomicity == Atomicity.all;
    }

    /** Whether every row is checked before the first is taken, or none is taken at all. */
    boolean checksFirst() {
        return mode == Mode.dryRun || all();
    }
}
