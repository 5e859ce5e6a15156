package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class FlagProblems implements RefusalProblems<FlagRefusal> {

    @Override
    public Class<FlagRefusal> refusals() {
        return FlagRefusal.class;
    }

    @Override
    public Problem describe(FlagRefusal refusal) {
        return switch (refusal) {
            case FlagRefusal.AlreadyCleared(FlagRule.Clearance reason) ->
                Problem.of("flag-cleared", 409).with("reason", reason.name());
            case FlagRefusal.DoesNotStand(UUID id) -> Problem.of("proof-does-not-stand", 422, id);
            case FlagRefusal.OfAnotherProduct(UUID id) -> Problem.of("proof-of-another-product", 422, id);
            case FlagRefusal.PaperNotSeen() -> Problem.of("paper-not-seen", 403);
        };
    }
}
