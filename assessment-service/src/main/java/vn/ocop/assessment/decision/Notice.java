package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A written notice, as recorded; never changed. */
public record Notice(
        UUID id,
        UUID assessmentId,
        String number,
        LocalDate signedOn,
        @Nullable String reason,
        Instant recordedAt) {}
