package vn.ocop.certification.passport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** What product-service told of a product, for display. */
@ApplicationScoped
class PassportStore {

    record Known(
            @Nullable String name,
            @Nullable String code,
            @Nullable UUID producerId,
            @Nullable String producerName) {

        static final Known NOTHING = new Known(null, null, null, null);
    }

    private final Db db;

    PassportStore(Db db) {
        this.db = db;
    }

    Optional<Known> find(UUID productId) {
        return db.queryOne(
                "select name, code, producer_id, producer_name from known_product where product_id = ?",
                r -> new Known(
                        r.stringOrNull("name"),
                        r.stringOrNull("code"),
                        r.uuidOrNull("producer_id"),
                        r.stringOrNull("producer_name")),
                productId);
    }
}
