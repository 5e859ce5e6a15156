package vn.ocop.assessment.inspection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a product's certificate be revoked; the authority of the level decides (Article 8).
 *
 * @param dueOn last day for its decision
 */
record Proposal(UUID productId, Ground ground, String reason, LocalDate dueOn) {

    /** Article 8, points a, b, c, d, đ, e in this order; the names that certification-service takes. */
    enum Ground {
        /** Untruthful information or forged dossier at registration. */
        A,
        /** No longer meets the criteria by an inspection's conclusion. */
        B,
        /** Breach of other law by a competent conclusion. */
        C,
        /** The OCOP mark was misused so as to confuse about the recognised product. */
        D,
        /** The producer stopped making the product. */
        E,
        /** Other, on the conclusion and proposal of a competent authority. */
        F
    }
}
