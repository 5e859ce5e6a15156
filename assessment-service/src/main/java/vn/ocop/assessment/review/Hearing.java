package vn.ocop.assessment.review;

import java.util.UUID;
import vn.ocop.assessment.review.ReviewRefusal.MeetingRequired;
import vn.ocop.platform.problem.Refused;

/** How a product comes before its council: in a meeting, or a re-assessment first in writing (Article 7.6, ADR-0100). */
public record Hearing(Assessment assessment) {

    /** From review, and from written opinions that led to no result: these count no more, everybody scores again. */
    public Assessment meet(UUID meetingId) {
        return assessment.to(new Phase.Scoring(ready().begin(meetingId, Procedure.MEETING)));
    }

    /**
     * Only once, and before any meeting.
     *
     * @throws Refused with {@link MeetingRequired} afterwards
     */
    public Assessment askInWriting(UUID meetingId) {
        var review = assessment.underReview();
        if (review.lastRound() > 0) {
            throw new Refused(new MeetingRequired(assessment.id()));
        }
        return assessment.to(new Phase.Scoring(review.begin(meetingId, Procedure.WRITTEN_OPINIONS)));
    }

    /** Whether written opinions may still settle it: then a meeting on a re-assessment needs a reason. */
    public boolean writingMaySettle() {
        return switch (assessment.phase()) {
            case Phase.UnderReview review -> review.lastRound() == 0;
            case Phase.Scoring(var session) -> session.inWriting();
            default -> false;
        };
    }

    /** @throws Refused with {@link ReviewRefusal.WrongState} unless a meeting may be called on it */
    public Phase.UnderReview ready() {
        return switch (assessment.phase()) {
            case Phase.Scoring(var session) when session.inWriting() -> session.back();
            case Phase.Deliberation(var session, var _) when session.inWriting() -> session.back();
            default -> assessment.underReview();
        };
    }
}
