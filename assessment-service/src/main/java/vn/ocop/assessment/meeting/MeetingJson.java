package vn.ocop.assessment.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** Meetings on the wire. */
@Schema(name = "Meeting")
record MeetingJson(
        UUID id,
        UUID councilId,
        Instant startsAt,
        String place,
        List<UUID> assessmentIds,
        @Nullable AttendanceJson attendance) {

    static MeetingJson of(Meeting meeting) {
        var attendance = meeting.attendance();
        return new MeetingJson(
                meeting.id(),
                meeting.councilId(),
                meeting.startsAt(),
                meeting.place(),
                meeting.assessmentIds(),
                attendance == null ? null : AttendanceJson.of(attendance));
    }

    @Schema(name = "MeetingRequest")
    record NewMeeting(
            Instant startsAt,
            @Size(min = 1, max = 300) String place,
            @Size(min = 1, max = 500) List<UUID> assessmentIds) {}

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
