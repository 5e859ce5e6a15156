package vn.ocop.assessment.rating;

/** In what written opinions differ (ADR-0100). */
public enum Disagreement {
    /** The totals lie further apart than the operating rules allow. */
    SPREAD,
    /** A member's own sheet comes to other stars than all of them together. */
    STARS
}
