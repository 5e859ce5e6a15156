package vn.ocop.product.completion;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class CompletionProblems implements RefusalProblems<CompletionRefusal> {

    @Override
    public Class<CompletionRefusal> refusals() {
        return CompletionRefusal.class;
    }

    @Override
    public Problem describe(CompletionRefusal refusal) {
        return switch (refusal) {
            case CompletionRefusal.NotAskedFor(var what) ->
                Problem.of("not-asked-for", 409, String.join(", ", what)).with("notAskedFor", what);
            case CompletionRefusal.NothingCompleted() -> Problem.of("nothing-completed", 409);
        };
    }
}
