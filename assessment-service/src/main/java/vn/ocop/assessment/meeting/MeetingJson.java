package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.review.Procedure;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * Meetings on the wire, and written opinions.
 *
 * @param startsAt of a meeting; of written opinions when they were asked for
 * @param place null for written opinions
 * @param reason why re-assessments are heard in a meeting though their opinions have not differed
 * @param answerBy last day for written opinions; null for a meeting
 * @param asked members who were asked for written opinions; null for a meeting
 * @param attendance null until taken, and for written opinions
 */
@Schema(name = "Meeting")
record MeetingJson(
        UUID id,
        UUID councilId,
        Procedure procedure,
        Instant startsAt,
        @Nullable String place,
        @Nullable String reason,
        @Nullable LocalDate answerBy,
        List<UUID> assessmentIds,
        @Nullable List<UUID> asked,
        @Nullable AttendanceJson attendance) {

    static MeetingJson of(Meeting meeting) {
        var attendance = meeting.attendance() == null ? null : AttendanceJson.of(meeting.attendance());
        return switch (meeting.how()) {
            case Meeting.InRoom(var place, var reason) -> of(meeting, place, reason, null, null, attendance);
            case Meeting.InWriting(var answerBy) ->
                of(meeting, null, null, answerBy, attendance == null ? List.of() : attendance.present(), null);
        };
    }

    private static MeetingJson of(
            Meeting meeting,
            @Nullable String place,
            @Nullable String reason,
            @Nullable LocalDate answerBy,
            @Nullable List<UUID> asked,
            @Nullable AttendanceJson attendance) {
        return new MeetingJson(
                meeting.id(),
                meeting.councilId(),
                meeting.procedure(),
                meeting.startsAt(),
                place,
                reason,
                answerBy,
                meeting.assessmentIds(),
                asked,
                attendance);
    }

    /** @param reason needed where a re-assessment is among them whose written opinions have not differed */
    @Schema(name = "MeetingRequest")
    record NewMeeting(
            Instant startsAt,
            @Size(min = 1, max = 300) String place,
            @Nullable @Size(min = 1, max = 2000) String reason,
            @Size(min = 1, max = 500) List<UUID> assessmentIds) {

        Meeting in(UUID councilId) {
            return new Meeting(
                    Ids.next(), councilId, new Meeting.InRoom(place, reason), startsAt, assessmentIds, null, 0);
        }
    }

    /** @param answerBy last day for opinions, not after the last day for any of the products */
    @Schema(name = "WrittenOpinionsRequest")
    record NewOpinions(
            LocalDate answerBy, @Size(min = 1, max = 500) List<UUID> assessmentIds) {}

    /** @param assessmentIds all or none are assigned */
    @Schema(name = "AssignmentsRequest")
    record Assignments(@Size(min = 1, max = 500) List<UUID> assessmentIds) {}

    @Schema(name = "Assigned")
    record Assigned(int assigned) {}

    /** @param online attend from afar; they count and score like those present */
    @Schema(name = "Attendance")
    record AttendanceJson(
            @Size(max = 60) List<UUID> present,
            @Nullable @Size(max = 60) List<UUID> online,
            @Nullable @Size(max = 60) List<AbsenceJson> absent) {

        @Schema(name = "Absence")
        record AbsenceJson(
                UUID memberId, @Size(min = 1, max = 500) String reason) {}

        static AttendanceJson of(Attendance attendance) {
            return new AttendanceJson(
                    attendance.present().stream().sorted().toList(),
                    attendance.online().stream().sorted().toList(),
                    attendance.absent().stream()
                            .map(a -> new AbsenceJson(a.memberId(), a.reason()))
                            .toList());
        }

        /** @throws vn.ocop.platform.problem.InvalidInput naming strangers and those who appear twice */
        Attendance toDomain(Council council) {
            var remote = online == null ? List.<UUID>of() : online;
            var away = absent == null ? List.<AbsenceJson>of() : absent;
            var check = new InputCheck();
            var seen = new HashSet<UUID>();
            IntStream.range(0, present.size())
                    .forEach(i -> check(check, "/present/" + i, present.get(i), council, seen));
            IntStream.range(0, remote.size()).forEach(i -> check(check, "/online/" + i, remote.get(i), council, seen));
            IntStream.range(0, away.size())
                    .forEach(i -> check(
                            check, "/absent/" + i + "/memberId", away.get(i).memberId(), council, seen));
            check.throwIfAny();
            return new Attendance(
                    new HashSet<>(present),
                    new HashSet<>(remote),
                    away.stream()
                            .map(a -> new Attendance.Absence(a.memberId(), a.reason()))
                            .toList());
        }

        private static void check(
                InputCheck check, String pointer, UUID memberId, Council council, HashSet<UUID> seen) {
            if (council.member(memberId).isEmpty()) {
                check.reject(pointer, "no-such-member", memberId);
            } else if (!seen.add(memberId)) {
                check.reject(pointer, "duplicate");
            }
        }
    }
}
