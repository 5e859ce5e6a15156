package vn.ocop.assessment.push;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.rows.RowFormat;

/**
 * What the pusher asks for.
 *
 * @param mapping null where the columns have our names
 */
record PushTerms(
        RowFormat format,
        boolean gzip,
        Mode mode,
        Atomicity atomicity,
        @Nullable Mapping mapping) {

    /** Of which system's mapping the file is read by which version. */
    record Mapping(String system, long version) {}

    /** Most rows of a file that becomes visible at once. */
    static final int MAX_ROWS_OF_ALL = 200_000;

    /** Named as on the wire (API.md). */
    enum Mode {
        commit,
        /** Says what a commit would do, and does nothing. */
        dryRun
    }

    /** Named as on the wire (API.md). */
    enum Atomicity {
        /** The good rows are taken, in batches. */
        row,
        /** All rows or none. */
        all
    }

    boolean dryRun() {
        return mode == Mode.dryRun;
    }

    boolean all() {
        return atomicity == Atomicity.all;
    }

    /** Whether every row is checked before the first is taken, or none is taken at all. */
    boolean checksFirst() {
        return dryRun() || all();
    }
}
