package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Table {@code product_code}: every code a product ever had. */
@ApplicationScoped
class CodeStore {

    /** Codes of Decision 26/2026, given by this service alone. */
    static final String OWN = "DECISION_26";

    private final Db db;

    CodeStore(Db db) {
        this.db = db;
    }

    /** The product's own code if it was given in that year. */
    Optional<String> ownOf(UUID productId, int year) {
        return db.queryOne(
                "select code from product_code where product_id = ? and scheme = ? and valid_until is null"
                        + " and extract(year from valid_from) = ?",
                row -> row.string("code"),
                productId,
                OWN,
                year);
    }

    void give(UUID productId, String code, LocalDate from) {
        db.update(
                "update product_code set valid_until = greatest(valid_from, ?) where product_id = ? and scheme = ? and valid_until is null",
                from.minusDays(1),
                productId,
                OWN);
        db.update(
                "insert into product_code (scheme, code, product_id, valid_from) values (?, ?, ?, ?)",
                OWN,
                code,
                productId,
                from);
        db.update("update product set code = ? where id = ?", code, productId);
    }

    /** @return false if that system's code is known already */
    boolean addExternal(UUID productId, String scheme, String code, LocalDate from) {
        return db.update(
                        "insert into product_code (scheme, code, product_id, valid_from) values (?, ?, ?, ?) on conflict do nothing",
                        scheme,
                        code,
                        productId,
                        from)
                == 1;
    }
}
