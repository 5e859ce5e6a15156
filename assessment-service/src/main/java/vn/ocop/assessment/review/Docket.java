package vn.ocop.assessment.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.Schedule;

/**
 * An assessment as stored.
 *
 * @param schedule null for one that was opened before it was kept, or under older rules
 * @param councilId once assigned, for ever
 * @param meetingId where it is scored, or was last
 * @param procedure how it is heard, or was last; before that, how it usually is
 * @param result once confirmed, for ever
 * @param followUp the province's choice, where the centre returned the product
 * @param version of the assessment; sheets do not change it
 */
public record Docket(
        Assessment assessment,
        Subject subject,
        @Nullable Schedule schedule,
        @Nullable UUID councilId,
        @Nullable UUID meetingId,
        Procedure procedure,
        @Nullable Outcome result,
        @Nullable FollowUp followUp,
        Instant updatedAt,
        long version) {

    public UUID id() {
        return assessment.id();
    }

    public State state() {
        return assessment.state();
    }

    public Optional<UUID> council() {
        return Optional.ofNullable(councilId);
    }
}
