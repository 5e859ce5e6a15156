package vn.ocop.assessment.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class DocumentProblems implements RefusalProblems<DocumentRefusal> {

    @Override
    public Class<DocumentRefusal> refusals() {
        return DocumentRefusal.class;
    }

    @Override
    public Problem describe(DocumentRefusal refusal) {
        return switch (refusal) {
            case DocumentRefusal.MinutesNotYet(var id, var open) ->
                Problem.of(
                                "minutes-not-yet",
                                409,
                                id,
                                open.stream().map(UUID::toString).collect(Collectors.joining(", ")))
                        .with("assessmentIds", open);
        };
    }
}
