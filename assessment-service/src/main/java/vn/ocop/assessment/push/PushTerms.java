package vn.ocop.assessment.push;

/** What the pusher asks for. */
record PushTerms(PushFormat format, boolean gzip, Mode mode, Atomicity atomicity) {

    /** Most rows of a file that becomes visible at once. */
    static final int MAX_ROWS_OF_ALL = 200_000;

    enum Mode {
        COMMIT,
        /** Says what COMMIT would do, and does nothing. */
        DRY_RUN
    }

    enum Atomicity {
        /** The good rows are taken, in batches. */
        ROW,
        /** All rows or none. */
        ALL
    }

    boolean dryRun() {
        return mode == Mode.DRY_RUN;
    }

    boolean all() {
        return atomicity == Atomicity.ALL;
    }

    /** Whether every row is checked before the first is taken, or none is taken at all. */
    boolean checksFirst() {
        return dryRun() || all();
    }
}
