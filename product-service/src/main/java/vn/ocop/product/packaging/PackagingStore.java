package vn.ocop.product.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.Gtin;

/** Table {@code packaging}. */
@ApplicationScoped
class PackagingStore {

    private final Db db;

    PackagingStore(Db db) {
        this.db = db;
    }

    int inUse(UUID productId) {
        return db.query(
                        "select count(*) as n from packaging where product_id = ? and ended_at is null",
                        row -> row.intValue("n"),
                        productId)
                .getFirst();
    }

    /** @return false if another packaging bears the number */
    boolean insert(UUID id, UUID productId, PackagingRequestJson said, @Nullable Gtin gtin, String by, Instant at) {
        return db.update(
                        """
                        insert into packaging (id, product_id, form, net_amount, net_unit, gtin, gtin14, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (gtin14) where ended_at is null do nothing""",
                        id,
                        productId,
                        said.form().strip(),
                        said.netContent().amount(),
                        said.netContent().unit(),
                        gtin == null ? null : gtin.text(),
                        gtin == null ? null : gtin.padded(),
                        at,
                        by)
                == 1;
    }

    /** @return false if the product has no such packaging in use */
    boolean end(UUID productId, UUID id, String by, Instant at) {
        return db.update(
                        "update packaging set ended_at = ?, ended_by = ? where product_id = ? and id = ? and ended_at is null",
                        at,
                        by,
                        productId,
                        id)
                == 1;
    }
}
