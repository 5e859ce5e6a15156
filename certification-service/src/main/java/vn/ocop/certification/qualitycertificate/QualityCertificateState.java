package vn.ocop.certification.qualitycertificate;

/** Follows from the dates and from what the issuer did, when read. */
public enum QualityCertificateState {
    VALID,
    SUSPENDED,
    EXPIRED,
    WITHDRAWN,
    /** Before its first day. */
    UNKNOWN
}
