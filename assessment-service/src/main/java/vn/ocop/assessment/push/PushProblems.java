package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class PushProblems implements RefusalProblems<PushRefusal> {

    @Override
    public Class<PushRefusal> refusals() {
        return PushRefusal.class;
    }

    @Override
    public Problem describe(PushRefusal refusal) {
        return switch (refusal) {
            case PushRefusal.TooManyWaiting(int waiting) -> Problem.of("too-many-imports", 429, waiting);
            case PushRefusal.AlreadyOver(var id, var state) -> Problem.of("import-over", 409, id, state);
        };
    }
}
