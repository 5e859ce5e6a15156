package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilRefusal;
import vn.ocop.assessment.council.DelegationStore;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.meeting.MeetingStore;
import vn.ocop.assessment.preparation.PreparationStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.Session;
import vn.ocop.assessment.scoring.ScoringRefusal.NoVote;
import vn.ocop.assessment.scoring.ScoringRefusal.NotPresent;
import vn.ocop.assessment.scoring.ScoringRefusal.OpinionsOutstanding;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Who may score a product now, and by which form. */
@ApplicationScoped
class Voters {

    private final ReviewPolicy policy;
    private final MeetingStore meetings;
    private final PreparationStore preparation;
    private final FormStore forms;
    private final DelegationStore delegations;
    private final Clock clock;

    Voters(
            ReviewPolicy policy,
            MeetingStore meetings,
            PreparationStore preparation,
            FormStore forms,
            DelegationStore delegations,
            Clock clock) {
        this.policy = policy;
        this.meetings = meetings;
        this.preparation = preparation;
        this.forms = forms;
        this.delegations = delegations;
        this.clock = clock;
    }

    void requireSight(Docket docket) {
        policy.requireSight(docket);
    }

    Council council(Docket docket) {
        return policy.council(docket);
    }

    Member require(Docket docket, Position position) {
        return policy.require(docket, position);
    }

    /** @throws Refused unless the caller chairs this product */
    Member requireChair(Docket docket) {
        var member = policy.requireMember(docket);
        if (!electorate(docket, Set.of(), VietnamTime.today(clock)).mayChair(member.id())) {
            throw new Refused(new CouncilRefusal.WrongPosition(council(docket).id(), Position.CHAIR));
        }
        return member;
    }

    Member requireVoter(Docket docket) {
        var member = policy.requireMember(docket);
        if (!member.votes()) {
            throw new Refused(new NoVote(docket.id()));
        }
        return member;
    }

    void requirePresent(Docket docket, Session session, Member voter) {
        if (!meetings.present(session.meetingId()).contains(voter.id())) {
            throw new Refused(new NotPresent(docket.id(), session.meetingId()));
        }
    }

    Electorate electorate(Docket docket, Session session) {
        var electorate =
                electorate(docket, meetings.present(session.meetingId()), meetings.heldOn(session.meetingId()));
        return session.inWriting() ? electorate.asked() : electorate;
    }

    /**
     * Written opinions are not closed over the head of somebody who may still answer (ADR-0100).
     *
     * @throws Refused with {@link OpinionsOutstanding} unless all who were asked and may answer have, or the last day has passed
     */
    void requireAnswered(Docket docket, Session session, List<ScoreSheet> counted, LocalDate today) {
        if (!session.inWriting()) {
            return;
        }
        var waiting = electorate(docket, session).outstanding(counted);
        var answerBy = meetings.answerBy(session.meetingId()).orElseThrow();
        if (!waiting.isEmpty() && !today.isAfter(answerBy)) {
            throw new Refused(new OpinionsOutstanding(docket.id(), waiting.size(), answerBy));
        }
    }

    private Electorate electorate(Docket docket, Set<UUID> present, LocalDate day) {
        var council = council(docket).on(day);
        return new Electorate(
                council,
                present,
                policy.inConflict(docket),
                preparation.actingChair(docket.id()).orElse(null),
                delegations.delegate(council.id(), day).orElse(null));
    }

    /** The caller's seat in the council that has it. */
    Optional<UUID> seat(Docket docket) {
        return policy.seat(docket).map(Member::id);
    }

    Scoring scoring(Docket docket) {
        var form = forms.pinned(docket.subject().criteriaVersion());
        return new Scoring(form, form.findings(preparation.raised(docket.id())));
    }
}
