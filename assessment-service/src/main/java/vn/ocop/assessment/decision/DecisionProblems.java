package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class DecisionProblems implements RefusalProblems<DecisionRefusal> {

    @Override
    public Class<DecisionRefusal> refusals() {
        return DecisionRefusal.class;
    }

    @Override
    public Problem describe(DecisionRefusal refusal) {
        return switch (refusal) {
            case DecisionRefusal.NoSuchDecision(var id) -> Problem.of("no-such-decision", 404, id);
            case DecisionRefusal.NumberTaken(var number, int year) ->
                Problem.of("decision-number-taken", 409, number, year);
            case DecisionRefusal.NoNoticeYet(var id) -> Problem.of("no-notice-yet", 404, id);
            case DecisionRefusal.MixedIssuers() -> Problem.of("mixed-issuers", 409);
            case DecisionRefusal.NothingRecognised(var id) -> Problem.of("nothing-recognised", 409, id);
        };
    }
}
