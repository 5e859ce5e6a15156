package vn.ocop.assessment.sourcesystem;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class SourceSystemProblems implements RefusalProblems<SourceSystemRefusal> {

    @Override
    public Class<SourceSystemRefusal> refusals() {
        return SourceSystemRefusal.class;
    }

    @Override
    public Problem describe(SourceSystemRefusal refusal) {
        return switch (refusal) {
            case SourceSystemRefusal.ClientNotBound(var code) -> Problem.of(refusal.slug(), 403, code);
            case SourceSystemRefusal.SystemNotRegistered(var code) -> Problem.of(refusal.slug(), 403, code);
        };
    }
}
