package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProductChanged;

/** Keeps the prepared public answer true: whoever changes a part of it calls here in the same transaction. */
@ApplicationScoped
public class CatalogueUseCases {

    private static final String IMPORTED = "IMPORTED";

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
        publish(Map.of(productId, change));
        return views.find(productId).orElseThrow();
    }

    /** The same for many products; they must exist. */
    @Transactional(TxType.MANDATORY)
    public void publish(Map<UUID, String> changes) {
        var products = store.lock(changes.keySet());
        var faces = store.faces(changes.keySet());
        outbox.appendAll(
                ProductEvents.PRODUCT_CHANGED,
                products.stream()
                        .map(facts -> new Keyed<>(
                                facts.id(),
                                changed(facts, faces.of(facts.id()), Objects.requireNonNull(changes.get(facts.id()))),
                                IMPORTED.equals(facts.origin())))
                        .toList());
        views.write(products, faces);
    }

    private static ProductChanged changed(CatalogueStore.Facts facts, Faces.Face face, String change) {
        return new ProductChanged(
                facts.id(),
                facts.producer().id(),
                facts.producer().name(),
                facts.producer().type(),
                facts.productSet(),
                facts.name(),
                facts.communeCode(),
                facts.provinceCode(),
                facts.code(),
                facts.origin(),
                face.packagings().stream()
                        .map(each -> new ProductEvents.Packaging(
                                each.id(),
                                each.form(),
                                each.netContent().amount(),
                                each.netContent().unit(),
                                each.gtin()))
                        .toList(),
                picture(face.picture()),
                change);
    }

    private static ProductEvents.@Nullable Picture picture(FaceJson.@Nullable PictureJson picture) {
        return picture == null
                ? null
                : new ProductEvents.Picture(picture.path(), picture.thumbnail(), picture.sha256());
    }

    /** For producers that changed their name, type or place. */
    @Transactional(TxType.MANDATORY)
    public void publishProductsOf(Collection<UUID> producers) {
        publish(productsOf(producers));
    }

    /** @return what would be published of these producers */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, String> productsOf(Collection<UUID> producers) {
        var changes = new HashMap<UUID, String>();
        store.productsOf(producers).forEach(id -> changes.put(id, "PRODUCER_CHANGED"));
        return changes;
    }
}
