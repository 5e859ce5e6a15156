package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;

/** Whether the caller may change what belongs to a product; the product is then locked until commit. */
@ApplicationScoped
public class ProductAccessUseCases {

    private final Db db;
    private final AccessUseCases access;

    ProductAccessUseCases(Db db, AccessUseCases access) {
        this.db = db;
        this.access = access;
    }

    /** @throws Refused unless it is the product of the caller's producer, or lies in the area of the caller's office */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID productId) {
        var product = db.queryOne(
                        "select producer_id, province_code, commune_code from product where id = ? for update",
                        row -> new Owned(
                                row.uuid("producer_id"),
                                Area.of(row.string("province_code"), row.string("commune_code"))),
                        productId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("product", productId.toString())));
        access.requireOwnerOrOffice(product.producerId(), product.area());
    }

    private record Owned(UUID producerId, Area area) {}
}
