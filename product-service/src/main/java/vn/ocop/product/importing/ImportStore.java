package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Area;
import vn.ocop.product.importing.ImportConsumer.ResultImported;
import vn.ocop.product.listing.TextQuery;

/** Imported producers and products: the newest record of the source system stands, until a person edits it here. */
@ApplicationScoped
class ImportStore {

    private static final String PRODUCER = """
            insert into producer (id, name, folded_name, type, commune_code, province_code, origin, imported_at, created_at)
            values (?, ?, ?, ?, ?, ?, 'IMPORTED', ?, ?)
            on conflict (id) do update set name = excluded.name, folded_name = excluded.folded_name, type = excluded.type,
                commune_code = excluded.commune_code, province_code = excluded.province_code, imported_at = excluded.imported_at,
                version = producer.version + 1
            where producer.imported_at < excluded.imported_at
            """;

    private static final String PRODUCT = """
            insert into product (id, producer_id, product_set, former_group, name, commune_code, province_code, origin,
                imported_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'IMPORTED', ?, ?)
            on conflict (id) do update set product_set = excluded.product_set, former_group = excluded.former_group,
                name = excluded.name, commune_code = excluded.commune_code, province_code = excluded.province_code,
                imported_at = excluded.imported_at
            where product.imported_at < excluded.imported_at
            """;

    private final Db db;

    ImportStore(Db db) {
        this.db = db;
    }

    /** @return whether the producer reads otherwise than before; false if what stands there is newer or was edited by a person */
    boolean takeProducer(ResultImported result, Area place, Instant now) {
        var producer = result.producer();
        var sql = "select concat_ws('|', name, type, commune_code) as it from producer where id = ?";
        var before = reads(sql, result.producerId());
        return db.update(
                                PRODUCER,
                                result.producerId(),
                                producer.name(),
                                TextQuery.words(producer.name()),
                                producer.type(),
                                place.commune(),
                                place.province(),
                                result.recordedAt(),
                                now)
                        == 1
                && !before.equals(reads(sql, result.producerId()));
    }

    /** @return whether the product reads otherwise than before; false if what stands there is newer or was edited by a person */
    boolean takeProduct(ResultImported result, Area place, Instant now) {
        var product = result.product();
        var sql =
                "select concat_ws('|', name, product_set, former_group, commune_code) as it from product where id = ?";
        var before = reads(sql, result.productId());
        return db.update(
                                PRODUCT,
                                result.productId(),
                                result.producerId(),
                                product.set(),
                                product.formerGroup(),
                                product.name(),
                                place.commune(),
                                place.province(),
                                result.recordedAt(),
                                now)
                        == 1
                && !before.equals(reads(sql, result.productId()));
    }

    private Optional<String> reads(String sql, UUID id) {
        return db.queryOne(sql, row -> row.string("it"), id);
    }
}
