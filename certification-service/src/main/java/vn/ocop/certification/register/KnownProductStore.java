package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Names and codes of products as product-service tells them; for display only, a certificate keeps its own words. */
@ApplicationScoped
public class KnownProductStore {

    private final Db db;

    KnownProductStore(Db db) {
        this.db = db;
    }

    public void keep(
            UUID productId, String name, @Nullable String code, UUID producerId, @Nullable String producerName) {
        db.update("""
                insert into known_product (product_id, name, code, producer_id, producer_name) values (?, ?, ?, ?, ?)
                on conflict (product_id) do update set name = excluded.name, code = excluded.code,
                    producer_id = excluded.producer_id, producer_name = excluded.producer_name""", productId, name, code, producerId, producerName);
    }

    public void renameProducer(UUID producerId, String name) {
        db.update("update known_product set producer_name = ? where producer_id = ?", name, producerId);
    }
}
