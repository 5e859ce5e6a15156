package vn.ocop.assessment.resultimport;

/** What a row tells of. */
public enum RowKind {
    DECISION,
    /** Article 8: the recognition ends. */
    REVOCATION,
    /** Article 12: the certificate is kept beyond its printed end. */
    EXTENSION
}
