package vn.ocop.assessment.completion;

/** Where a request for completion stands. */
public enum CompletionStatus {
    /** Awaited: scoring cannot start. */
    OPEN,
    /** The last day has passed without an answer: scoring may start. */
    LAPSED,
    ANSWERED,
    /** Taken back by the office, with a reason. */
    CLOSED
}
