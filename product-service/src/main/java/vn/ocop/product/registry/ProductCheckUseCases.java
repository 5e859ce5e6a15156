package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;

/** Whether a product as asked for can be: place and set exist, and its producer may apply with that set. */
@ApplicationScoped
class ProductCheckUseCases {

    private final ProducerStore producers;
    private final PlaceUseCases places;
    private final Classification classification;

    ProductCheckUseCases(ProducerStore producers, PlaceUseCases places, Classification classification) {
        this.producers = producers;
        this.places = places;
        this.classification = classification;
    }

    Area check(ProductRequestJson request) {
        return check(request, null);
    }

    /**
     * @param before the product as it is; null for a new one
     * @return the commune
     */
    Area check(ProductRequestJson request, @Nullable ProductRow before) {
        var check = new InputCheck();
        var place = places.commune(request.communeCode(), check);
        if (classification.productSet(request.productSet()).isEmpty()) {
            check.reject("/productSet", "no-such-product-set", request.productSet());
        }
        var producer = producers.findById(request.producerId());
        if (producer == null) {
            check.reject("/producerId", "no-such-producer");
        } else if (before != null && !before.producerId.equals(producer.id)) {
            check.reject("/producerId", "may-not-change");
        }
        check.throwIfAny();
        var type = producers.read(request.producerId()).type.name();
        if (!classification.mayApply(type, request.productSet())) {
            throw new Refused(new RegistryRefusal.TypeMayNotApply(type, request.productSet()));
        }
        return place;
    }
}
