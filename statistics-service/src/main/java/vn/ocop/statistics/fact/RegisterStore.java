package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.ocop.platform.database.Db;

/** What was registered about products and producers, version by version. */
@ApplicationScoped
class RegisterStore {

    private final Db db;

    RegisterStore(Db db) {
        this.db = db;
    }

    void add(ProductChangedJson product, long version, Instant recordedAt) {
        db.update(
                """
                insert into product_fact (product_id, aggregate_version, producer_id, recorded_at, name, product_set, commune_code,
                    province_code, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                product.productId(),
                version,
                product.producerId(),
                recordedAt,
                product.name(),
                product.productSet(),
                product.communeCode(),
                product.provinceCode(),
                product.origin());
    }

    void add(ProducerChangedJson producer, long version, Instant recordedAt) {
        db.update(
                """
                insert into producer_fact (producer_id, aggregate_version, recorded_at, name, producer_type, commune_code,
                    province_code, origin) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                producer.producerId(),
                version,
                recordedAt,
                producer.name(),
                producer.type(),
                producer.communeCode(),
                producer.provinceCode(),
                producer.origin());
    }
}
