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
            case ImportRefusal.ResultDiffers(var system, var id) -> Problem.of("result-differs", 409, system, id);
            case ImportRefusal.NotYourDecision(int stars) -> Problem.of("not-your-decision", 403, stars);
            case ImportRefusal.ForeignSystem(var code) -> Problem.of("foreign-source-system", 403, code);
        };
    }
}
