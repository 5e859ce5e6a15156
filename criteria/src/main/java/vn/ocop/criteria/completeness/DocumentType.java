package vn.ocop.criteria.completeness;

import vn.ocop.criteria.Text;

/**
 * A kind of paper in a dossier.
 *
 * @param code what the services store, e.g. "TEST_REPORT"
 * @param requiresNumber whether the paper must be recorded with its number; likewise issuer and end of validity
 */
public record DocumentType(
        String code,
        Text name,
        boolean requiresNumber,
        boolean requiresIssuer,
        boolean requiresValidity,
        Sensitivity sensitivity) {

    /** Who may see the paper at most. */
    public enum Sensitivity {
        /** Anyone who may see the dossier. */
        OPEN,
        /** Contracts and figures of the producer. */
        BUSINESS,
        /** Holds data about persons, e.g. workers and their residence. */
        PERSONAL
    }
}
