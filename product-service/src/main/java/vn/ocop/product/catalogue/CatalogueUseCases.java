package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProductChanged;

/** Keeps the prepared public answer true: whoever changes a part of it calls here in the same transaction. */
@ApplicationScoped
public class CatalogueUseCases {

    private final CatalogueStore store;
    private final ViewUseCases views;
    private final Outbox outbox;

    CatalogueUseCases(CatalogueStore store, ViewUseCases views, Outbox outbox) {
        this.store = store;
        this.views = views;
        this.outbox = outbox;
    }

    /**
     * Rewrites the prepared answer and tells the others what the product is now.
     *
     * @param change REGISTERED, CHANGED, CODE_GIVEN, PRODUCER_CHANGED or IMPORTED
     */
    @Transactional(TxType.MANDATORY)
    public ProductView publish(UUID productId, String change) {
        store.touch(productId);
        var facts = store.facts(productId).orElseThrow();
        outbox.append(
                ProductEvents.PRODUCT_CHANGED,
                productId,
                new ProductChanged(
                        productId,
                        facts.producer().id(),
                        facts.producer().name(),
                        facts.producer().type(),
                        facts.productSet(),
                        facts.name(),
                        facts.communeCode(),
                        facts.provinceCode(),
                        facts.code(),
                        facts.origin(),
                        change));
        return views.write(facts);
    }

    /** For a producer that changed its name, type or place. */
    @Transactional(TxType.MANDATORY)
    public void publishProductsOf(UUID producerId) {
        store.productsOf(producerId).forEach(id -> publish(id, "PRODUCER_CHANGED"));
    }
}
