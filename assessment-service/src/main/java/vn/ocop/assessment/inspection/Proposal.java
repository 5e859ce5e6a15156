package vn.ocop.assessment.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * That a product's certificate be revoked; the authority of the stars' level decides (Article 8).
 *
 * @param dueOn last day for its decision
 * @param declined that the authority does not revoke; null while it has not said so
 */
record Proposal(
        UUID productId,
        Ground ground,
        String reason,
        LocalDate dueOn,
        @Nullable Decline declined) {

    /** @param document in which the authority says so */
    record Decline(IssuedDocument document, String reason, Instant at, String by) {}

    Proposal declined(Decline decline) {
        return new Proposal(productId, ground, reason, dueOn, decline);
    }

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
