package vn.ocop.assessment.review;

/** Names of the phases on the wire and in storage. */
public enum State {
    RECEIVED,
    UNDER_REVIEW,
    SCORING,
    DELIBERATION,
    AGREED,
    CONFIRMED,
    DECIDED,
    FORWARDED,
    NOT_REACHED,
    REJECTED,
    RETURNED_TO_PROVINCE,
    WITHDRAWN;

    /** Whether the council still owes a result: until then its last day counts. */
    public boolean awaitsResult() {
        return switch (this) {
            case RECEIVED, UNDER_REVIEW, SCORING, DELIBERATION, AGREED -> true;
            case CONFIRMED, DECIDED, FORWARDED, NOT_REACHED, REJECTED, RETURNED_TO_PROVINCE, WITHDRAWN -> false;
        };
    }

    /** Whether the producer may still be asked for more, and answer. */
    public boolean beforeScoring() {
        return this == RECEIVED || this == UNDER_REVIEW;
    }

    /** Whether members' sheets may be seen by others: scoring has closed at least once and is not open again. */
    public boolean sheetsOpen() {
        return this != RECEIVED && this != UNDER_REVIEW && this != SCORING;
    }
}
