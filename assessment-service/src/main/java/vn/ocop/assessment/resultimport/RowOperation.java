package vn.ocop.assessment.resultimport;

/** What is to be done with a row. */
public enum RowOperation {
    /** Take it; if it is here with other content, the new content supersedes, but never what was decided. */
    UPSERT,
    /** Put right what was recorded, also what was decided. */
    CORRECT,
    /** It should never have been here, or was taken back. */
    VOID
}
