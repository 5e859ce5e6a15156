package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.problem.Texts;

@ApplicationScoped
class RegistryProblems implements RefusalProblems<RegistryRefusal> {

    @Override
    public Class<RegistryRefusal> refusals() {
        return RegistryRefusal.class;
    }

    @Override
    public Problem describe(RegistryRefusal refusal) {
        return switch (refusal) {
            case RegistryRefusal.TypeMayNotApply(String type, int set) ->
                Problem.of("producer-type-may-not-apply", 422, new Texts.Key("producer-type." + type), set);
            case RegistryRefusal.SetAndPlaceFixed(UUID _) -> Problem.of("product-set-and-place-fixed", 409);
        };
    }
}
