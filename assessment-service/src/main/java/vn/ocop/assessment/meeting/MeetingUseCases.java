package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Assignments, meetings and attendance: one transaction each. */
@ApplicationScoped
public class MeetingUseCases {

    private final CouncilUseCases councils;
    private final ReviewUseCases reviews;
    private final MeetingStore store;
    private final MeetingPolicy policy;
    private final Clock clock;

    MeetingUseCases(
            CouncilUseCases councils, ReviewUseCases reviews, MeetingStore store, MeetingPolicy policy, Clock clock) {
        this.councils = councils;
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
        var dockets = lockEach(assessmentIds);
        requireSame(council, dockets.stream().filter(d -> !covers(council, d)).toList());
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
        var dockets = lockEach(meeting.assessmentIds());
        requireSame(
                council,
                dockets.stream()
                        .filter(d -> !council.id().equals(d.councilId()))
                        .toList());
        dockets.forEach(docket -> docket.assessment().underReview());
        policy.requireReports(meeting.assessmentIds());
        store.insert(meeting, clock.instant().truncatedTo(ChronoUnit.MILLIS), policy.username());
        dockets.forEach(docket -> reviews.advance(docket.assessment().startScoring(meeting.id()), "SCORING_STARTED"));
        policy.audit("meeting-called", "meeting", meeting.id(), MeetingJson.of(meeting));
        return store.get(meeting.id());
    }

    @Transactional
    Meeting attend(UUID meetingId, MeetingJson.AttendanceJson json) {
        var meeting = store.lock(meetingId);
        var council = councils.get(meeting.councilId());
        policy.requireOffice(council);
        var sitting = council.on(VietnamTime.dayOf(meeting.startsAt()));
        var attendance = json.toDomain(sitting);
        if (attendance.equals(meeting.attendance())) {
            return meeting;
        }
        if (meeting.assessmentIds().stream().map(reviews::get).noneMatch(docket -> isScoredIn(meeting, docket))) {
            throw new Refused(new MeetingRefusal.AttendanceFixed(meetingId));
        }
        store.replace(meetingId, attendance, Roll.of(sitting), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        policy.audit("attendance-taken", "meeting", meetingId, json);
        return store.get(meetingId);
    }

    @Transactional
    Meeting read(UUID meetingId) {
        var meeting = store.get(meetingId);
        policy.requireSight(councils.get(meeting.councilId()));
        return meeting;
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
        policy.requireSight(councils.get(councilId));
        return store.of(councilId, after, limit);
    }

    private List<Docket> lockEach(List<UUID> ids) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw InvalidInput.of("/assessmentIds/" + i, "duplicate");
            }
        }
        return ids.stream().sorted().map(reviews::lock).toList(); // one order for all, so that nobody waits in a ring
    }

    private static void requireSame(Council council, List<Docket> strangers) {
        if (!strangers.isEmpty()) {
            throw new Refused(new MeetingRefusal.NotOfThisCouncil(
                    council.id(), strangers.stream().map(Docket::id).toList()));
        }
    }

    private static boolean covers(Council council, Docket docket) {
        var product = docket.subject().product();
        return council.covers(docket.assessment().level(), product.provinceCode())
                && council.mandate().takes(product.set());
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
