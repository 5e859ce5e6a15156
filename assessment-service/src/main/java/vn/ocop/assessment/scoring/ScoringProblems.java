package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class ScoringProblems implements RefusalProblems<ScoringRefusal> {

    @Override
    public Class<ScoringRefusal> refusals() {
        return ScoringRefusal.class;
    }

    @Override
    public Problem describe(ScoringRefusal refusal) {
        return switch (refusal) {
            case ScoringRefusal.NoVote(var id) -> Problem.of("no-vote", 403, id);
            case ScoringRefusal.NotPresent(var id, var _) -> Problem.of("not-present", 409, id);
            case ScoringRefusal.NotOfThisMeeting(var id, var meeting) ->
                Problem.of("not-of-this-meeting", 409, id, meeting);
            case ScoringRefusal.NoSheetYet(var id) -> Problem.of("no-sheet-yet", 404, id);
            case ScoringRefusal.SheetsHidden(var id) -> Problem.of("sheets-hidden", 409, id);
            case ScoringRefusal.OpinionsOutstanding(var id, int waiting, var answerBy) ->
                Problem.of("opinions-outstanding", 409, id, waiting, answerBy)
                        .with("waiting", waiting)
                        .with("answerBy", answerBy);
            case ScoringRefusal.DiffersFromOpinions(var id, int stars) ->
                Problem.of("differs-from-opinions", 409, id, stars).with("stars", stars);
            case ScoringRefusal.NoResultYet(var id, var state) -> Problem.of("no-result-yet", 409, id, state.name());
        };
    }
}
