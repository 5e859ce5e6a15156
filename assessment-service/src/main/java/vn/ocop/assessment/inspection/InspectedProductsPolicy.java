package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.register.Recognised;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.platform.problem.InputCheck;

/** Which products an inspection may have: recognised ones of one province; below five stars the ministry says why. */
@ApplicationScoped
class InspectedProductsPolicy {

    private static final int MAX = 50;

    private final RegisterStore register;

    InspectedProductsPolicy(RegisterStore register) {
        this.register = register;
    }

    /** @return at least one, all of one province */
    List<Recognised> of(InspectionRequestJson request) {
        var check = new InputCheck();
        if ((request.productIds() == null) == (request.producerId() == null)) {
            check.reject("/productIds", "exactly-one", "productIds, producerId");
            check.throwIfAny();
        }
        var found = request.producerId() == null
                ? named(request.productIds(), check)
                : register.ofProducer(request.producerId(), MAX);
        if (found.isEmpty() && !check.hasErrors()) {
            check.reject("/producerId", "not-recognised");
        }
        if (found.stream().map(Recognised::provinceCode).distinct().count() > 1) {
            check.reject("/productIds", "one-province");
        }
        if (request.level() == Level.CENTRAL
                && request.need() == null
                && found.stream().anyMatch(product -> product.level() == Level.PROVINCE)) {
            check.reject("/need", "required");
        }
        check.throwIfAny();
        return found;
    }

    private List<Recognised> named(@Nullable List<UUID> ids, InputCheck check) {
        var found = new ArrayList<Recognised>();
        var seen = new HashSet<UUID>();
        for (int i = 0; ids != null && i < ids.size(); i++) {
            var product = register.ofProduct(ids.get(i));
            if (!seen.add(ids.get(i))) {
                check.reject("/productIds/" + i, "duplicate");
            } else if (product.isEmpty()) {
                check.reject("/productIds/" + i, "not-recognised");
            } else {
                found.add(product.get());
            }
        }
        return found;
    }
}
