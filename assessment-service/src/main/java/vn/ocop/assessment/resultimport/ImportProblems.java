package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class ImportProblems implements RefusalProblems<ImportRefusal> {

    @Override
    public Class<ImportRefusal> refusals() {
        return ImportRefusal.class;
    }

    @Override
    public Problem describe(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.RowRefused(var fault) ->
                Problem.of(
                        fault.code(),
                        Judgement.notYours(fault) ? 403 : 409,
                        fault.args().toArray());
            case ImportRefusal.NotYourDecision(int stars) -> Problem.of("not-your-decision", 403, stars);
            case ImportRefusal.ForeignSystem(var code) -> Problem.of("foreign-source-system", 403, code);
        };
    }
}
