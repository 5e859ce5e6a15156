package vn.ocop.assessment.resultimport;

/** Who decided; districts did until 30 June 2025. */
enum IssuerLevel {
    DISTRICT,
    PROVINCE,
    MINISTRY
}
