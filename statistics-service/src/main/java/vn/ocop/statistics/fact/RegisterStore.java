package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ReceivedEvent;

/** What was registered about products and producers, version by version. */
@ApplicationScoped
class RegisterStore {

    private final Db db;

    RegisterStore(Db db) {
        this.db = db;
    }

    void addProducts(List<ReceivedEvent<ProductChangedJson>> events) {
        db.batch(
                """
                insert into product_fact (product_id, aggregate_version, producer_id, recorded_at, name, product_set, commune_code,
                    province_code, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                events.stream()
                        .map(event -> args(event.payload(), event.aggregateVersion(), event.time()))
                        .toList());
    }

    private static @Nullable Object[] args(ProductChangedJson product, long version, Instant recordedAt) {
        return new @Nullable Object[] {
            product.productId(),
            version,
            product.producerId(),
            recordedAt,
            product.name(),
            product.productSet(),
            product.communeCode(),
            product.provinceCode(),
            product.origin()
        };
    }

    void addProducers(List<ReceivedEvent<ProducerChangedJson>> events) {
        db.batch(
                """
                insert into producer_fact (producer_id, aggregate_version, recorded_at, name, producer_type, commune_code,
                    province_code, origin) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                events.stream()
                        .map(event -> args(event.payload(), event.aggregateVersion(), event.time()))
                        .toList());
    }

    private static @Nullable Object[] args(ProducerChangedJson producer, long version, Instant recordedAt) {
        return new @Nullable Object[] {
            producer.producerId(),
            version,
            recordedAt,
            producer.name(),
            producer.type(),
            producer.communeCode(),
            producer.provinceCode(),
            producer.origin()
        };
    }
}
