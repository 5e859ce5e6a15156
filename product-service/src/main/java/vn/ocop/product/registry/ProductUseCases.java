package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.catalogue.ProductView;
import vn.ocop.product.catalogue.ViewUseCases;

/** Registration and change of products. */
@ApplicationScoped
class ProductUseCases {

    private final ProductStore store;
    private final ProductCheckUseCases checks;
    private final AccessUseCases access;
    private final CatalogueUseCases catalogue;
    private final ViewUseCases views;
    private final AuditLog audit;
    private final Clock clock;

    ProductUseCases(
            ProductStore store,
            ProductCheckUseCases checks,
            AccessUseCases access,
            CatalogueUseCases catalogue,
            ViewUseCases views,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.access = access;
        this.catalogue = catalogue;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Registered register(ProductRequestJson request) {
        var place = checks.check(request);
        access.requireOwnerOrOffice(request.producerId(), place);
        var row = new ProductRow();
        row.id = Ids.next();
        row.producerId = request.producerId();
        row.origin = "REGISTERED";
        row.createdAt = clock.instant();
        return new Registered(row.id, stored(row, request, place, "REGISTERED"));
    }

    @Transactional
    ProductView change(UUID id, IfMatch ifMatch, ProductRequestJson request) {
        var row = store.lock(id);
        access.requireOwnerOrOffice(row.producerId, Area.of(row.provinceCode, row.communeCode));
        ifMatch.check(views.find(id).orElseThrow().version());
        var place = checks.check(request, row);
        access.requireOwnerOrOffice(row.producerId, place);
        var moves = !place.equals(Area.of(row.provinceCode, row.communeCode))
                || row.productSet == null
                || row.productSet != request.productSet();
        if (moves && store.hasDossier(id)) {
            throw new Refused(new RegistryRefusal.SetAndPlaceFixed(id));
        }
        row.importedAt = null;
        return stored(row, request, place, "CHANGED");
    }

    private ProductView stored(ProductRow row, ProductRequestJson request, Area place, String change) {
        row.productSet = (short) request.productSet();
        row.name = request.name().strip();
        row.description = Objects.requireNonNullElse(request.description(), "");
        row.communeCode = Objects.requireNonNull(place.commune());
        row.provinceCode = Objects.requireNonNull(place.province());
        store.persistAndFlush(row);
        audit.append("product-" + change.toLowerCase(java.util.Locale.ROOT), "product", row.id, request);
        return catalogue.publish(row.id, change);
    }

    record Registered(UUID id, ProductView view) {}
}
