package vn.ocop.assessment.appeal;

/** A part that somebody took in what a petition is about; who took one does not handle it. */
enum Part {
    /** A seat in the council that had it, whether held still or left. */
    COUNCIL_MEMBER,
    /** Filed the consulting group's report. */
    REPORT_AUTHOR,
    /** Recorded the signed decision, or the notice. */
    DECISION_RECORDER,
    /** Recorded another step of the assessment: meeting, findings, closing, talk, agreed sheet, confirmation. */
    STEP_RECORDER,
    /** The account acts for the producer. */
    PRODUCER_ACCOUNT
}
