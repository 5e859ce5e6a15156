package vn.ocop.product.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class ClaimProblems implements RefusalProblems<ClaimRefusal> {

    @Override
    public Class<ClaimRefusal> refusals() {
        return ClaimRefusal.class;
    }

    @Override
    public Problem describe(ClaimRefusal refusal) {
        return switch (refusal) {
            case ClaimRefusal.HasAccount(UUID _) -> Problem.of("producer-has-account", 409);
            case ClaimRefusal.UnderWay(UUID _) -> Problem.of("claim-under-way", 409);
            case ClaimRefusal.AlreadyDecided(UUID _, Claim.State state) ->
                Problem.of("claim-decided", 409).with("state", state.name());
            case ClaimRefusal.OwnClaim(UUID _) -> Problem.of("own-claim", 403);
        };
    }
}
