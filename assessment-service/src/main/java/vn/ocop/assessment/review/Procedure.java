package vn.ocop.assessment.review;

/** How a council forms its result. */
public enum Procedure {
    MEETING,
    /** Of a re-assessment, unless opinions differ or it is complex (Decision 26/2026, Article 7.6). */
    WRITTEN_OPINIONS
}
