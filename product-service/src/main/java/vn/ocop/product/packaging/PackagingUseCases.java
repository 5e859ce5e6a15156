package vn.ocop.product.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.Gtin;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.ProductAccessUseCases;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.catalogue.ProductView;

/** Adding a packaging to a product, and ending one. */
@ApplicationScoped
class PackagingUseCases {

    private static final int MOST = 50;

    private final PackagingStore store;
    private final ProductAccessUseCases access;
    private final CatalogueUseCases catalogue;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    PackagingUseCases(
            PackagingStore store,
            ProductAccessUseCases access,
            CatalogueUseCases catalogue,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.catalogue = catalogue;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Added add(UUID productId, PackagingRequestJson said) {
        access.lock(productId);
        var gtin = gtin(said.gtin());
        if (store.inUse(productId) >= MOST) {
            throw new Refused(new PackagingRefusal.TooMany(MOST));
        }
        var id = Ids.next();
        if (!store.insert(id, productId, said, gtin, caller.username(), clock.instant())) {
            throw new Refused(new PackagingRefusal.GtinTaken(gtin == null ? "" : gtin.text()));
        }
        audit.append("packaging-added", "product", productId, said);
        return new Added(id, catalogue.publish(productId, "CHANGED"));
    }

    @Transactional
    void end(UUID productId, UUID id) {
        access.lock(productId);
        if (!store.end(productId, id, caller.username(), clock.instant())) {
            throw new Refused(new CommonRefusal.NotFound("packaging", id.toString()));
        }
        audit.append("packaging-ended", "product", productId, id);
        catalogue.publish(productId, "CHANGED");
    }

    private static @Nullable Gtin gtin(@Nullable String typed) {
        return typed == null ? null : Gtin.read(typed).orElseThrow(() -> InvalidInput.of("/gtin", "not-a-gtin"));
    }

    record Added(UUID id, ProductView product) {}
}
