package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sitting of a council on some products.
 *
 * @param attendance null until it has been taken
 */
public record Meeting(
        UUID id,
        UUID councilId,
        Instant startsAt,
        String place,
        List<UUID> assessmentIds,
        @Nullable Attendance attendance,
        long version) {

    public Meeting {
        assessmentIds = List.copyOf(assessmentIds);
    }
}
