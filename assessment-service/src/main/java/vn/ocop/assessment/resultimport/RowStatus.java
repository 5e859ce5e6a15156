package vn.ocop.assessment.resultimport;

/** What became of a row, or would. */
public enum RowStatus {
    CREATED,
    UNCHANGED,
    /** It was here with other content, which it supersedes. */
    CORRECTED,
    /** What was here under its key is taken back. */
    VOIDED,
    REFUSED
}
