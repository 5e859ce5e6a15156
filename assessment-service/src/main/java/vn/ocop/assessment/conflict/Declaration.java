package vn.ocop.assessment.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member declared about one product; a later declaration replaces it and the earlier one stays in the history. */
public record Declaration(
        UUID assessmentId,
        UUID memberId,
        boolean inConflict,
        @Nullable String reason,
        Instant declaredAt) {

    public boolean saysTheSameAs(Declaration other) {
        return inConflict == other.inConflict && java.util.Objects.equals(reason, other.reason);
    }
}
