package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class AccessProblems implements RefusalProblems<AccessRefusal> {

    @Override
    public Class<AccessRefusal> refusals() {
        return AccessRefusal.class;
    }

    @Override
    public Problem describe(AccessRefusal refusal) {
        return switch (refusal) {
            case AccessRefusal.NotYourProducer(UUID id) -> Problem.of("not-your-producer", 403, id);
            case AccessRefusal.AlreadyLinked(String username) -> Problem.of("account-already-linked", 409, username);
            case AccessRefusal.NotAReader(UUID id) -> Problem.of("not-a-reader", 403, id);
        };
    }
}
