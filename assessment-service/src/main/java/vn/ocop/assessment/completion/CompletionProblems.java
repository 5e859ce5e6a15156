package vn.ocop.assessment.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
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
            case CompletionRefusal.StillOpen(var id, var answerBy) ->
                Problem.of("completion-still-open", 409, id, answerBy).with("answerBy", answerBy);
            case CompletionRefusal.NotOutstanding(var id, var status) ->
                Problem.of("completion-not-outstanding", 409, id, status.name()).with("status", status.name());
            case CompletionRefusal.Awaited(var ids) ->
                Problem.of(
                                "completion-awaited",
                                409,
                                ids.stream().map(UUID::toString).collect(Collectors.joining(", ")))
                        .with("assessmentIds", ids);
        };
    }
}
