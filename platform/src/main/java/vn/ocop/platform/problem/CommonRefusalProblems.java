package vn.ocop.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.CommonRefusal.AccountMismatch;
import vn.ocop.platform.problem.CommonRefusal.BodyTooLarge;
import vn.ocop.platform.problem.CommonRefusal.Forbidden;
import vn.ocop.platform.problem.CommonRefusal.KeyInUse;
import vn.ocop.platform.problem.CommonRefusal.KeyReused;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.CommonRefusal.OutsideArea;
import vn.ocop.platform.problem.CommonRefusal.PreconditionRequired;
import vn.ocop.platform.problem.CommonRefusal.Stale;

@ApplicationScoped
class CommonRefusalProblems implements RefusalProblems<CommonRefusal> {

    @Override
    public Class<CommonRefusal> refusals() {
        return CommonRefusal.class;
    }

    @Override
    public Problem describe(CommonRefusal refusal) {
        return switch (refusal) {
            case NotFound(String kind, String id) -> Problem.of("not-found", 404, new Texts.Key("kind." + kind), id);
            case Forbidden() -> Problem.of("forbidden", 403);
            case OutsideArea(String area) -> Problem.of("outside-area", 403, area);
            case AccountMismatch(String username) -> Problem.of("account-mismatch", 403, username);
            case Stale(long actual) -> Problem.of("stale", 412).with("currentETag", "\"v" + actual + "\"");
            case PreconditionRequired() -> Problem.of("precondition-required", 428);
            case BodyTooLarge(long maxBytes) -> Problem.of("body-too-large", 413, maxBytes);
            case KeyReused() -> Problem.of("idempotency-key-reused", 422);
            case KeyInUse() -> Problem.of("idempotency-key-in-use", 409);
        };
    }
}
