package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    /** @return the products of those codes that were not known; of two with the same code the first */
    List<UUID> addExternal(List<ExternalCode> external) {
        if (external.isEmpty()) {
            return List.of();
        }
        return db.query(
                """
                insert into product_code (scheme, code, product_id, valid_from)
                select scheme, code, product_id, valid_from::date
                from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) as g(scheme, code, product_id, valid_from)
                on conflict do nothing returning product_id
                """,
                row -> row.uuid("product_id"),
                external.stream().map(ExternalCode::scheme).toArray(String[]::new),
                external.stream().map(ExternalCode::code).toArray(String[]::new),
                external.stream().map(ExternalCode::productId).toArray(UUID[]::new),
                external.stream().map(code -> code.from().toString()).toArray(String[]::new));
    }
}
