package vn.ocop.assessment.meeting;

import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of assignments and meetings. */
sealed interface MeetingRefusal extends Refusal {

    record NoSuchMeeting(UUID id) implements MeetingRefusal {}

    /** Another level or another province than the council's. */
    record NotOfThisCouncil(UUID councilId, List<UUID> assessmentIds) implements MeetingRefusal {}

    record ReportMissing(List<UUID> assessmentIds) implements MeetingRefusal {}

    /** Only re-assessments are heard in writing (Article 7.6). */
    record NotAReassessment(List<UUID> assessmentIds) implements MeetingRefusal {}

    /** A re-assessment is heard in a meeting where opinions differ, or where a reason is given. */
    record WrittenOpinionsFirst(List<UUID> assessmentIds) implements MeetingRefusal {}

    /** Nobody comes where opinions are given in writing. */
    record AskedInWriting(UUID meetingId) implements MeetingRefusal {}

    /** Scoring is over for every product of the meeting. */
    record AttendanceFixed(UUID meetingId) implements MeetingRefusal {}
}
