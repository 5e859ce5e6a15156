package vn.ocop.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

/** The only place where a refusal about assessments meets an HTTP status. */
@ApplicationScoped
class ReviewProblems implements RefusalProblems<ReviewRefusal> {

    @Override
    public Class<ReviewRefusal> refusals() {
        return ReviewRefusal.class;
    }

    @Override
    public Problem describe(ReviewRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case ReviewRefusal.NoSuchAssessment(var id) -> Problem.of("no-such-assessment", 404, id);
            case ReviewRefusal.WrongState(var id, var actual, var needed) ->
                Problem.of(
                                "wrong-state",
                                409,
                                id,
                                actual.name(),
                                needed.stream().map(State::name).collect(Collectors.joining(", ")))
                        .with("state", actual.name());
            case ReviewRefusal.InConflict(var id) -> Problem.of("in-conflict", 403, id);
            case ReviewRefusal.QuorumMissing(var id, int counted, int required, boolean chair) ->
                Problem.of(chair ? "quorum-missing" : "chair-missing", 409, id, counted, required)
                        .with("counted", counted)
                        .with("required", required);
            case ReviewRefusal.MeetingRequired(var id) -> Problem.of("meeting-required", 409, id);
            case ReviewRefusal.NoticeNotDecision(var id, int stars) ->
                Problem.of("notice-not-decision", 409, id, stars);
            case ReviewRefusal.UpgradeFailed(var id, int stars, int held) ->
                Problem.of("upgrade-failed", 409, id, stars, held)
                        .with("stars", stars)
                        .with("held", held);
            case ReviewRefusal.DecisionNeeded(var id, int stars) -> Problem.of("decision-needed", 409, id, stars);
            case ReviewRefusal.WrongOutcome(var id, var lawful) -> Problem.of("wrong-outcome", 409, id, lawful.name());
            case ReviewRefusal.ChairNotInConflict(var id) -> Problem.of("chair-not-in-conflict", 409, id);
            case ReviewRefusal.AlreadyOpened(var id) -> Problem.of("already-opened", 409, id);
            case ReviewRefusal.AlreadyFollowed(var id) -> Problem.of("already-followed", 409, id);
            case ReviewRefusal.FollowUpMissing(var id) -> Problem.of("follow-up-missing", 409, id);
            case ReviewRefusal.AlreadyChosen(var id, var choice) ->
                Problem.of("already-chosen", 409, id, choice.name());
        };
    }
}
