package vn.ocop.product.consultant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class ConsultantProblems implements RefusalProblems<ConsultantRefusal> {

    @Override
    public Class<ConsultantRefusal> refusals() {
        return ConsultantRefusal.class;
    }

    @Override
    public Problem describe(ConsultantRefusal refusal) {
        return switch (refusal) {
            case ConsultantRefusal.AlreadyNamed(String username) ->
                Problem.of("consultant-already-named", 409, username);
            case ConsultantRefusal.AlreadyWithdrawn(UUID _) -> Problem.of("consultant-withdrawn", 409);
            case ConsultantRefusal.NotYours(UUID _) -> Problem.of("consultant-not-yours", 403);
        };
    }
}
