package vn.ocop.assessment.review;

import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.ScoringOutcome;
import vn.ocop.assessment.review.ReviewRefusal.DecisionNeeded;
import vn.ocop.assessment.review.ReviewRefusal.FollowUpMissing;
import vn.ocop.assessment.review.ReviewRefusal.MeetingRequired;
import vn.ocop.assessment.review.ReviewRefusal.NoticeNotDecision;
import vn.ocop.assessment.review.ReviewRefusal.QuorumMissing;
import vn.ocop.assessment.review.ReviewRefusal.UpgradeFailed;
import vn.ocop.assessment.review.ReviewRefusal.WrongOutcome;
import vn.ocop.assessment.review.ReviewRefusal.WrongState;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.problem.Refused;

/** One product before one council. Every method is one lawful step; any other is refused with {@link WrongState}. */
public record Assessment(UUID id, Level level, Phase phase) {

    public State state() {
        return phase.state();
    }

    public Assessment assign(Panel panel) {
        return switch (phase) {
            case Phase.Received() -> to(new Phase.UnderReview(panel, 0));
            default -> throw refused(State.RECEIVED);
        };
    }

    public Phase.UnderReview underReview() {
        return switch (phase) {
            case Phase.UnderReview review -> review;
            default -> throw refused(State.UNDER_REVIEW);
        };
    }

    public Assessment startScoring(UUID meetingId) {
        return hearing().meet(meetingId);
    }

    /** How it comes before its council. */
    public Hearing hearing() {
        return new Hearing(this);
    }

    public Session scoring() {
        return switch (phase) {
            case Phase.Scoring(var session) -> session;
            default -> throw refused(State.SCORING);
        };
    }

    /** @throws Refused with {@link QuorumMissing} if too few members, or not the chair, have scored */
    public Assessment close(ScoringOutcome outcome) {
        var session = scoring();
        return switch (outcome) {
            case ScoringOutcome.Settled(var tally) -> to(new Phase.Agreed(session, tally));
            case ScoringOutcome.MustDeliberate(var tally, var _) -> to(new Phase.Deliberation(session, tally));
            case ScoringOutcome.MustMeet(var tally, var _) -> to(new Phase.Deliberation(session, tally));
            case ScoringOutcome.NoQuorum(int counted, int required, boolean chair) ->
                throw new Refused(new QuorumMissing(id, counted, required, chair));
        };
    }

    /**
     * A counted sheet came from somebody in conflict: without it the others are counted anew. Where they are too few, all score
     * afresh: in the same meeting, or after written opinions, which are asked for once, in a meeting (ADR-0118).
     */
    public Assessment recount(ScoringOutcome outcome) {
        var before = agreed().open();
        var session = before.recounted();
        return switch (outcome) {
            case ScoringOutcome.Settled(var tally) -> to(new Phase.Agreed(session, tally));
            case ScoringOutcome.MustDeliberate(var tally, var _) -> to(new Phase.Deliberation(session, tally));
            case ScoringOutcome.MustMeet(var tally, var _) -> to(new Phase.Deliberation(session, tally));
            case ScoringOutcome.NoQuorum _ -> to(before.inWriting() ? before.back() : new Phase.Scoring(session));
        };
    }

    /**
     * The talk is on record: the members score again, or after the last round another meeting must (ADR-0099).
     *
     * @throws Refused with {@link MeetingRequired} where written opinions differ: a talk needs a meeting
     */
    public Assessment deliberated() {
        var session = deliberation().open();
        if (session.inWriting()) {
            throw new Refused(new MeetingRequired(id));
        }
        return to(session.roundsLeft() > 0 ? new Phase.Scoring(session.next()) : session.back());
    }

    public Phase.Deliberation deliberation() {
        return switch (phase) {
            case Phase.Deliberation deliberation -> deliberation;
            default -> throw refused(State.DELIBERATION);
        };
    }

    public Phase.Agreed agreed() {
        return switch (phase) {
            case Phase.Agreed agreed -> agreed;
            default -> throw refused(State.AGREED);
        };
    }

    public Assessment confirm(Stars band, Stars stars) {
        var agreed = agreed();
        return to(new Phase.Confirmed(agreed.open(), new Outcome(agreed.tally(), band, stars)));
    }

    /**
     * The result that an authority may decide on now.
     *
     * @throws Refused with {@link FollowUpMissing} if the centre returned it and the province has not chosen to recognise
     */
    public Outcome confirmed() {
        return switch (phase) {
            case Phase.Confirmed(var _, var outcome) -> outcome;
            case Phase.Returned(var result, var followUp) when followUp == FollowUp.RECOGNISE -> result.outcome();
            case Phase.Returned _ -> throw new Refused(new FollowUpMissing(id));
            default -> throw refused(State.CONFIRMED);
        };
    }

    /** Whose authority decides: of a returned product the province's, on the centre's result. */
    public Level decidedAt() {
        return switch (phase) {
            case Phase.Returned _ -> Level.PROVINCE;
            case Phase.Ended(var _, Phase.Returned _) -> Level.PROVINCE;
            default -> level;
        };
    }

    /**
     * The authority recognises the stars of the result: 3 or 4 by the province, also on the centre's result, 5 by the ministry
     * (Article 7).
     *
     * @throws Refused with {@link NoticeNotDecision} below that, {@link WrongOutcome} where the product must be forwarded,
     *     {@link UpgradeFailed} where the stars do not rise above the bar
     */
    public Assessment recognise(Bar bar) {
        var stars = confirmed().stars();
        if (bar.stopsAlone(stars)) {
            throw new Refused(new UpgradeFailed(id, stars.value(), bar.held()));
        }
        if (decidedAt() == Level.CENTRAL ? stars != Stars.FIVE : !stars.atLeast(Stars.THREE)) {
            throw new Refused(new NoticeNotDecision(id, stars.value()));
        }
        if (level == Level.PROVINCE && stars == Stars.FIVE) {
            throw new Refused(new WrongOutcome(id, State.FORWARDED));
        }
        return to(new Phase.Ended(State.DECIDED, phase));
    }

    /**
     * The province approves the result as potential 5 stars and sends it up: at 90 or more with every 5-star minimum met
     * (ADR-0061).
     */
    public Assessment forward() {
        var stars = confirmed().stars();
        if (!stars.atLeast(Stars.THREE)) {
            throw new Refused(new NoticeNotDecision(id, stars.value()));
        }
        if (level != Level.PROVINCE || stars != Stars.FIVE) {
            throw new Refused(new WrongOutcome(id, State.DECIDED));
        }
        return to(new Phase.Ended(State.FORWARDED, phase));
    }

    /** Too few stars for a decision here, or no more than an upgrade started from: a notice; at the centre the product goes back to its province. */
    public Assessment notReached(Bar bar) {
        if (!(phase instanceof Phase.Confirmed confirmed)) {
            throw refused(State.CONFIRMED);
        }
        var stars = confirmed.outcome().stars();
        if (level == Level.CENTRAL ? stars == Stars.FIVE : bar.recognisable(stars)) {
            throw new Refused(new DecisionNeeded(id, stars.value()));
        }
        return to(
                level == Level.CENTRAL
                        ? new Phase.Returned(confirmed, null)
                        : new Phase.Ended(State.NOT_REACHED, confirmed));
    }

    /** The producer may be asked for more until the members score. */
    public void requireBeforeScoring() {
        switch (phase) {
            case Phase.Received _, Phase.UnderReview _ -> {}
            default -> throw refused(State.RECEIVED, State.UNDER_REVIEW);
        }
    }

    /** The council may find on printed rules until the mean is fixed. */
    public void requireOpenForFindings() {
        switch (phase) {
            case Phase.UnderReview _, Phase.Scoring _, Phase.Deliberation _ -> {}
            default -> throw refused(State.UNDER_REVIEW, State.SCORING, State.DELIBERATION);
        }
    }

    /** Until the chair has confirmed, the council is still at work. */
    public void requireUnconfirmed() {
        switch (phase) {
            case Phase.UnderReview _, Phase.Scoring _, Phase.Deliberation _, Phase.Agreed _ -> {}
            default -> throw refused(State.UNDER_REVIEW, State.SCORING, State.DELIBERATION, State.AGREED);
        }
    }

    /** A printed rule refuses the product: no mean, no stars. */
    public Assessment reject() {
        requireOpenForFindings();
        return to(new Phase.Ended(State.REJECTED, null));
    }

    /** A newer version of the dossier takes its place; possible until scoring starts. */
    public Assessment withdraw() {
        return switch (phase) {
            case Phase.Received _, Phase.UnderReview _ -> to(new Phase.Ended(State.WITHDRAWN, null));
            default -> throw refused(State.RECEIVED, State.UNDER_REVIEW);
        };
    }

    /** Steps after the council's last one. */
    public Afterwards afterwards() {
        return new Afterwards(this);
    }

    public void requireForwarded() {
        if (state() != State.FORWARDED) {
            throw refused(State.FORWARDED);
        }
    }

    Assessment to(Phase next) {
        return new Assessment(id, level, next);
    }

    Refused refused(State... needed) {
        return new Refused(new WrongState(id, state(), List.of(needed)));
    }
}
