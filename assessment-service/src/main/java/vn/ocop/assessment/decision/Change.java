package vn.ocop.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * Something put right after the signing; a record of its own.
 *
 * @param document the amending or withdrawing decision; null for a slip of the pen
 * @param request of the ministry, for a withdrawal
 * @param reading what the decision says from then on
 */
public record Change(
        UUID id,
        Kind kind,
        String reason,
        @Nullable SignedDocument document,
        @Nullable IssuedDocument request,
        Reading reading,
        Instant recordedAt,
        String recordedBy) {

    /** How a decision may be put right. */
    public enum Kind {
        /** The record differs from the paper. */
        CLERICAL,
        /** An amending decision of the same authority. */
        AMENDING,
        /** The ministry asked for it (Article 10.1b). */
        WITHDRAWAL
    }
}
