package vn.ocop.statistics.fact;

/** How a certificate stands on a day. */
enum CertificateState {
    VALID,
    /** Its first day is still to come. */
    NOT_BEGUN,
    /** Its last day has passed. */
    EXPIRED,
    REVOKED,
    WITHDRAWN,
    /** A later one of the same product stands in its place. */
    SUPERSEDED
}
