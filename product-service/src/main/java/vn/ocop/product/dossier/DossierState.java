package vn.ocop.product.dossier;

/** Where a dossier stands. */
public enum DossierState {
    DRAFT,
    SUBMITTED,
    RECEIVED,
    /** Sent back to the producer by the commune. */
    RETURNED,
    /** Proposed to the province. */
    FORWARDED,
    /** The province or the centre asks for more papers. */
    COMPLETION_REQUESTED,
    UNDER_ASSESSMENT,
    DECIDED
}
