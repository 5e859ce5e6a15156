package vn.ocop.statistics.cube;

/**
 * How much may be asked in one question.
 *
 * @param dimensions most dimensions
 * @param cells most rows of the answer
 * @param listedOnly whether sums must be kept by these dimensions together, so that the answer costs the same whatever was recorded
 */
record AnswerBounds(int dimensions, int cells, boolean listedOnly) {

    /** While the caller waits. */
    static final AnswerBounds AT_ONCE = new AnswerBounds(3, 10_000, true);

    /** In the background. One answer is made at a time; as a spreadsheet it takes about 1 KiB of memory a row. */
    static final AnswerBounds LATER = new AnswerBounds(6, 50_000, false);
}
