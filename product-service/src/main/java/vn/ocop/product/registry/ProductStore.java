package vn.ocop.product.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;

/** Table {@code product}. */
@ApplicationScoped
class ProductStore implements PanacheRepositoryBase<ProductRow, UUID> {

    private final Db db;

    ProductStore(Db db) {
        this.db = db;
    }

    /** Locks the row until commit. */
    ProductRow lock(UUID id) {
        var row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new Refused(new CommonRefusal.NotFound("product", id.toString()));
        }
        return row;
    }

    boolean hasDossier(UUID id) {
        return db.queryOne("select 1 as one from dossier where product_id = ? limit 1", row -> true, id)
                .isPresent();
    }
}
