package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Assignments, meetings and attendance: one transaction each. */
@ApplicationScoped
public class MeetingUseCases {

    private final CouncilUseCases councils;
    private final AgendaUseCases agenda;
    private final ReviewUseCases reviews;
    private final MeetingStore store;
    private final MeetingPolicy policy;
    private final Clock clock;

    MeetingUseCases(
            CouncilUseCases councils,
            AgendaUseCases agenda,
            ReviewUseCases reviews,
            MeetingStore store,
            MeetingPolicy policy,
            Clock clock) {
        this.councils = councils;
        this.agenda = agenda;
        this.reviews = reviews;
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    /** All or none; each keeps the rules that the council has now. */
    @Transactional
    int assign(UUID councilId, List<UUID> assessmentIds) {
        var council = councils.get(councilId);
        policy.requireOffice(council);
        councils.requireStanding(council);
        var dockets = agenda.lockCovered(council, assessmentIds);
        for (var docket : dockets) {
            reviews.advance(docket.assessment().assign(panel(council)), "ASSIGNED");
            policy.audit("assessment-assigned", "assessment", docket.id(), council.id());
        }
        return dockets.size();
    }

    /** All or none; each goes to scoring. */
    @Transactional
    Meeting call(Meeting meeting) {
        var council = councils.get(meeting.councilId());
        policy.requireOffice(council);
        var dockets = agenda.lockAssigned(council, meeting.assessmentIds());
        dockets.forEach(docket -> docket.assessment().hearing().ready());
        policy.requireReports(meeting.assessmentIds());
        policy.requireNoneAwaited(meeting.assessmentIds(), VietnamTime.today(clock));
        requireReason(meeting, dockets);
        store.insert(meeting, clock.instant().truncatedTo(ChronoUnit.MILLIS), policy.username());
        dockets.forEach(docket -> reviews.advance(docket.assessment().startScoring(meeting.id()), "SCORING_STARTED"));
        policy.audit("meeting-called", "meeting", meeting.id(), MeetingJson.of(meeting));
        return policy.shown(store.get(meeting.id()), council);
    }

    @Transactional
    Meeting attend(UUID meetingId, MeetingJson.AttendanceJson json) {
        var meeting = store.lock(meetingId);
        var council = councils.get(meeting.councilId());
        policy.requireOffice(council);
        if (meeting.how() instanceof Meeting.InWriting) {
            throw new Refused(new MeetingRefusal.AskedInWriting(meetingId));
        }
        var sitting = council.on(VietnamTime.dayOf(meeting.startsAt()));
        var attendance = json.toDomain(sitting);
        if (attendance.equals(meeting.attendance())) {
            return policy.shown(meeting, council);
        }
        if (meeting.assessmentIds().stream().map(reviews::get).noneMatch(docket -> isScoredIn(meeting, docket))) {
            throw new Refused(new MeetingRefusal.AttendanceFixed(meetingId));
        }
        store.replace(meetingId, attendance, Roll.of(sitting), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        policy.audit("attendance-taken", "meeting", meetingId, json);
        return policy.shown(store.get(meetingId), council);
    }

    @Transactional
    Meeting read(UUID meetingId) {
        var meeting = store.get(meetingId);
        var council = councils.get(meeting.councilId());
        policy.requireSight(council);
        return policy.shown(meeting, council);
    }

    /** For the papers of other features, which bring their own policy. */
    @Transactional
    public Sitting sitting(UUID meetingId) {
        return store.sitting(meetingId, councils.get(store.get(meetingId).councilId()));
    }

    /** @throws Refused unless the caller has a seat in the council, or an office whose area covers it */
    public void requireSight(Sitting sitting) {
        policy.requireSight(sitting.council());
    }

    @Transactional
    List<Meeting> list(UUID councilId, @Nullable UUID after, int limit) {
        var council = councils.get(councilId);
        policy.requireSight(council);
        var hidden = policy.hiddenIn(council);
        return store.of(councilId, after, limit).stream()
                .map(meeting -> meeting.without(hidden))
                .toList();
    }

    /** A re-assessment whose opinions have not differed is heard in a meeting for a reason only (Article 7.6). */
    private static void requireReason(Meeting meeting, List<Docket> dockets) {
        boolean given = meeting.how() instanceof Meeting.InRoom(var _, var reason) && reason != null;
        var early = AgendaUseCases.idsOf(
                dockets,
                d -> d.subject().isReassessment() && d.assessment().hearing().writingMaySettle());
        if (!given && !early.isEmpty()) {
            throw new Refused(new MeetingRefusal.WrittenOpinionsFirst(early));
        }
    }

    private static vn.ocop.assessment.review.Panel panel(Council council) {
        return new vn.ocop.assessment.review.Panel(council.id(), council.rules());
    }

    /** One that left without a result may be scored in another meeting by now. */
    private static boolean isScoredIn(Meeting meeting, Docket docket) {
        return meeting.id().equals(docket.meetingId())
                && (docket.state() == State.SCORING || docket.state() == State.DELIBERATION);
    }
}
