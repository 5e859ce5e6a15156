package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class MeetingProblems implements RefusalProblems<MeetingRefusal> {

    @Override
    public Class<MeetingRefusal> refusals() {
        return MeetingRefusal.class;
    }

    @Override
    public Problem describe(MeetingRefusal refusal) {
        return switch (refusal) {
            case MeetingRefusal.NoSuchMeeting(var id) -> Problem.of("no-such-meeting", 404, id);
            case MeetingRefusal.NotOfThisCouncil(var id, var ids) ->
                Problem.of("not-of-this-council", 409, id, joined(ids)).with("assessmentIds", ids);
            case MeetingRefusal.ReportMissing(var ids) ->
                Problem.of("consulting-report-missing", 409, joined(ids)).with("assessmentIds", ids);
            case MeetingRefusal.NotAReassessment(var ids) ->
                Problem.of("not-a-reassessment", 409, joined(ids)).with("assessmentIds", ids);
            case MeetingRefusal.WrittenOpinionsFirst(var ids) ->
                Problem.of("written-opinions-first", 409, joined(ids)).with("assessmentIds", ids);
            case MeetingRefusal.AskedInWriting(var id) -> Problem.of("asked-in-writing", 409, id);
            case MeetingRefusal.AttendanceFixed(var id) -> Problem.of("attendance-fixed", 409, id);
        };
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(", "));
    }
}
