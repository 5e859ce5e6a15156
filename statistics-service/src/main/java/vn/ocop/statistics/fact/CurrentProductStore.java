package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.figure.Tally;

/** Table {@code current_product}: how each product counts today, and the lock of its history. */
@ApplicationScoped
class CurrentProductStore {

    private final Db db;

    CurrentProductStore(Db db) {
        this.db = db;
    }

    /** Locks the product until commit, so that two events of one product, of whatever topics, are taken in one after the other. */
    Tally lock(UUID productId) {
        db.update("insert into current_product (product_id) values (?) on conflict do nothing", productId);
        return db.queryOne(
                        "select * from current_product where product_id = ? for update",
                        CurrentProductStore::tally,
                        productId)
                .orElse(Tally.NONE);
    }

    void save(UUID productId, @Nullable CertificateFact counted, boolean potentialFive) {
        if (counted == null) {
            db.update("""
                    update current_product set potential_five = ?, certificate_id = null, producer_id = null, stars = null,
                        product_set = null, province_2024 = null, province_2025 = null, producer_type = null,
                        issuer_level = null, legal_basis = null, origin = null, legal_day = null
                    where product_id = ?
                    """, potentialFive, productId);
            return;
        }
        var what = counted.recognition();
        db.update(
                """
                update current_product set potential_five = ?, certificate_id = ?, producer_id = ?, stars = ?, product_set = ?,
                    province_2024 = ?, province_2025 = ?, producer_type = ?, issuer_level = ?, legal_basis = ?, origin = ?, legal_day = ?
                where product_id = ?
                """,
                potentialFive,
                counted.certificateId(),
                what.producerId(),
                what.stars(),
                what.productSet(),
                what.place().province2024(),
                what.place().province2025(),
                what.producerType(),
                what.issuerLevel(),
                what.legalBasis(),
                what.origin(),
                counted.legalDay(),
                productId);
    }

    private static Tally tally(Row row) throws SQLException {
        var producer = row.uuidOrNull("producer_id");
        var counted = producer == null
                ? null
                : new Tally.Counted(producer, row.intValue("stars"), row.intOrNull("product_set"));
        return new Tally(counted, row.bool("potential_five"));
    }
}
