package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Procedure;

/**
 * A sitting of a council on some products, or its members asked for opinions in writing.
 *
 * @param how the one or the other, with what belongs to it
 * @param startsAt when it meets, or when the members were asked
 * @param attendance null until it has been taken; in writing, present are those who were asked
 */
public record Meeting(
        UUID id,
        UUID councilId,
        How how,
        Instant startsAt,
        List<UUID> assessmentIds,
        @Nullable Attendance attendance,
        long version) {

    public Meeting {
        assessmentIds = List.copyOf(assessmentIds);
    }

    /** As somebody sees it to whom these products are closed. */
    Meeting without(Set<UUID> hidden) {
        var seen = assessmentIds.stream().filter(each -> !hidden.contains(each)).toList();
        return new Meeting(id, councilId, how, startsAt, seen, attendance, version);
    }

    public Procedure procedure() {
        return switch (how) {
            case InRoom(var _, var _) -> Procedure.MEETING;
            case InWriting(var _) -> Procedure.WRITTEN_OPINIONS;
        };
    }

    /** Form of a hearing. */
    public sealed interface How {}

    /** @param reason why a re-assessment among its products is heard in a meeting though its opinions have not differed */
    public record InRoom(String place, @Nullable String reason) implements How {}

    /** @param answerBy last day for opinions; later ones count as long as the secretary has not closed */
    public record InWriting(LocalDate answerBy) implements How {}
}
