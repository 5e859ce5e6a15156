package vn.ocop.assessment.law;

/** Who decided; districts did until 30 June 2025. */
public enum IssuerLevel {
    DISTRICT,
    PROVINCE,
    MINISTRY
}
