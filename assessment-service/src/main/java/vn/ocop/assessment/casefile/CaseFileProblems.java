package vn.ocop.assessment.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class CaseFileProblems implements RefusalProblems<CaseFileRefusal> {

    @Override
    public Class<CaseFileRefusal> refusals() {
        return CaseFileRefusal.class;
    }

    @Override
    public Problem describe(CaseFileRefusal refusal) {
        return switch (refusal) {
            case CaseFileRefusal.ClosedToMembers(var id) -> Problem.of("case-file-closed", 403, id);
        };
    }
}
