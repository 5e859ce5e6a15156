package vn.ocop.assessment.review;

import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.ReviewRefusal.AlreadyChosen;
import vn.ocop.assessment.review.ReviewRefusal.DecisionNeeded;
import vn.ocop.assessment.review.ReviewRefusal.NoticeNotDecision;
import vn.ocop.assessment.review.ReviewRefusal.UpgradeFailed;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.problem.Refused;

/** What may still happen to an assessment after its council's last step (ADR-0093, ADR-0094). */
public record Afterwards(Assessment assessment) {

    /**
     * The province chooses once (ADR-0094).
     *
     * @throws Refused with {@link AlreadyChosen}, {@link NoticeNotDecision} below 3 stars, {@link UpgradeFailed} where the bar is
     *     not passed, {@link DecisionNeeded} to end what can be recognised
     */
    public Assessment followUp(FollowUp choice, Bar bar) {
        if (!(assessment.phase() instanceof Phase.Returned(var result, var chosen))) {
            throw assessment.refused(State.RETURNED_TO_PROVINCE);
        }
        if (chosen != null) {
            throw new Refused(new AlreadyChosen(assessment.id(), chosen));
        }
        requireFitting(choice, result.outcome().stars(), bar);
        var next = new Phase.Returned(result, choice);
        return switch (choice) {
            case RECOGNISE, ASSESS_AGAIN -> assessment.to(next);
            case END -> assessment.to(new Phase.Ended(State.NOT_REACHED, next));
        };
    }

    private void requireFitting(FollowUp choice, Stars stars, Bar bar) {
        boolean recognisable = bar.recognisable(stars);
        if (choice == FollowUp.RECOGNISE && bar.stopsAlone(stars)) {
            throw new Refused(new UpgradeFailed(assessment.id(), stars.value(), bar.held()));
        }
        if (choice == FollowUp.RECOGNISE && !recognisable) {
            throw new Refused(new NoticeNotDecision(assessment.id(), stars.value()));
        }
        if (choice == FollowUp.END && recognisable) {
            throw new Refused(new DecisionNeeded(assessment.id(), stars.value()));
        }
    }

    /**
     * The ministry orders it to be assessed again (Article 10.1b).
     *
     * @return the level that decided, which assesses anew
     */
    public Level again() {
        return switch (assessment.phase()) {
            case Phase.Ended(var state, var before)
            when state != State.FORWARDED && (before != null || state == State.REJECTED) -> assessment.decidedAt();
            default -> throw assessment.refused(State.DECIDED, State.NOT_REACHED, State.REJECTED, State.WITHDRAWN);
        };
    }

    /** An amending decision takes the product out: its result stands again without a decision. */
    public Assessment takeOut() {
        return switch (assessment.phase()) {
            case Phase.Ended(var state, var before)
            when before != null && (state == State.DECIDED || state == State.FORWARDED) -> assessment.to(before);
            default -> throw assessment.refused(State.DECIDED, State.FORWARDED);
        };
    }

    /** The recognition was wrong (Article 10.1b). The result is kept and leads nowhere; another needs another assessment. */
    public Assessment withdrawRecognition() {
        return switch (assessment.phase()) {
            case Phase.Ended(var state, var before)
            when state == State.DECIDED -> assessment.to(new Phase.Ended(State.WITHDRAWN, before));
            default -> throw assessment.refused(State.DECIDED);
        };
    }
}
