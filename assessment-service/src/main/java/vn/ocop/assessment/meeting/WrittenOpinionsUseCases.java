package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Re-assessments before a council that does not meet (Article 7.6). */
@ApplicationScoped
class WrittenOpinionsUseCases {

    /** For products whose last day is not known. */
    private static final int LONGEST_DAYS = 45;

    private final CouncilUseCases councils;
    private final AgendaUseCases agenda;
    private final ReviewUseCases reviews;
    private final MeetingStore store;
    private final MeetingPolicy policy;
    private final Clock clock;

    WrittenOpinionsUseCases(
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

    /** All voting members are asked, as they sit today: nobody picks who answers. */
    @Transactional
    Meeting ask(UUID councilId, MeetingJson.NewOpinions request) {
        var council = councils.get(councilId);
        policy.requireOffice(council);
        var dockets = agenda.lockAssigned(council, request.assessmentIds());
        dockets.forEach(docket -> docket.assessment().underReview());
        var others = AgendaUseCases.idsOf(dockets, d -> !d.subject().isReassessment());
        if (!others.isEmpty()) {
            throw new Refused(new MeetingRefusal.NotAReassessment(others));
        }
        policy.requireReports(request.assessmentIds());
        policy.requireNoneAwaited(request.assessmentIds(), VietnamTime.today(clock));
        requireInTime(request.answerBy(), dockets);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var asked = keep(council, request, now);
        dockets.forEach(
                docket -> reviews.advance(docket.assessment().hearing().askInWriting(asked.id()), "OPINIONS_ASKED"));
        policy.audit("written-opinions-asked", "meeting", asked.id(), MeetingJson.of(asked));
        return policy.shown(asked, council);
    }

    private Meeting keep(Council council, MeetingJson.NewOpinions request, Instant now) {
        var how = new Meeting.InWriting(request.answerBy());
        var meeting = new Meeting(Ids.next(), council.id(), how, now, request.assessmentIds(), null, 0);
        store.insert(meeting, now, policy.username());
        var asked = council.on(VietnamTime.dayOf(now));
        var voting = asked.voting().stream().map(Member::id).collect(Collectors.toSet());
        store.replace(meeting.id(), new Attendance(voting, Set.of(), List.of()), Roll.of(asked), now);
        return store.get(meeting.id());
    }

    /** What is overdue already is answered on the same day. */
    private void requireInTime(LocalDate answerBy, List<Docket> dockets) {
        var today = VietnamTime.today(clock);
        var latest = dockets.stream()
                .map(Docket::schedule)
                .map(schedule -> schedule == null ? today.plusDays(LONGEST_DAYS) : schedule.dueOn())
                .min(LocalDate::compareTo)
                .filter(today::isBefore)
                .orElse(today);
        if (answerBy.isBefore(today) || answerBy.isAfter(latest)) {
            throw InvalidInput.of("/answerBy", "out-of-range", today, latest);
        }
    }
}
