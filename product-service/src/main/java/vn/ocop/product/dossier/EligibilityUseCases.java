package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.problem.Refused;

/** Who may apply with which set: asked again at each step, because a producer's type may have changed or come from elsewhere. */
@ApplicationScoped
class EligibilityUseCases {

    private final ProductFactStore products;
    private final Classification classification;

    EligibilityUseCases(ProductFactStore products, Classification classification) {
        this.products = products;
        this.classification = classification;
    }

    boolean allows(UUID producerId, int productSet) {
        return classification.mayApply(products.producerType(producerId), productSet);
    }

    /** @throws Refused with {@link DossierRefusal.TypeMayNotApply} */
    void require(UUID producerId, int productSet) {
        var type = products.producerType(producerId);
        if (!classification.mayApply(type, productSet)) {
            throw new Refused(new DossierRefusal.TypeMayNotApply(type, productSet));
        }
    }
}
