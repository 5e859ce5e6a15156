package vn.ocop.certification.certificate;

/** What a certificate is worth on one day. */
public enum CertificateState {
    VALID,
    /** Past its printed end, kept in force by Article 12 of Decision 26/2026/QĐ-TTg. */
    EXTENDED,
    EXPIRED,
    REVOKED,
    /** The recognition itself was wrong and was taken back (Article 10.1b). */
    WITHDRAWN,
    /** A later decision on the same product took its place. */
    SUPERSEDED,
    /** Asked about a day before its first: nothing can be said of it on that day. */
    UNKNOWN;

    public boolean inForce() {
        return this == VALID || this == EXTENDED;
    }
}
