package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.product.listing.TextQuery;

/** Imported producers and products: the newest record of the source system stands, until a person edits it here. */
@ApplicationScoped
class ImportStore {

    private static final String PRODUCER = """
            insert into producer (id, name, folded_name, type, commune_code, province_code, origin, imported_at, created_at)
            select id, name, folded_name, type, commune_code, province_code, 'IMPORTED', imported_at::timestamptz, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as g(id, name, folded_name, type, commune_code, province_code, imported_at)
            on conflict (id) do update set name = excluded.name, folded_name = excluded.folded_name, type = excluded.type,
                commune_code = excluded.commune_code, province_code = excluded.province_code, imported_at = excluded.imported_at,
                version = producer.version + 1
            where producer.imported_at < excluded.imported_at
            returning id, concat_ws('|', name, type, commune_code) as it
            """;

    private static final String PRODUCT = """
            insert into product (id, producer_id, product_set, former_group, name, commune_code, province_code, origin,
                imported_at, created_at)
            select id, producer_id, product_set, former_group, name, commune_code, province_code, 'IMPORTED', imported_at::timestamptz, ?
            from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as g(id, producer_id, product_set, former_group, name, commune_code, province_code, imported_at)
            on conflict (id) do update set product_set = excluded.product_set, former_group = excluded.former_group,
                name = excluded.name, commune_code = excluded.commune_code, province_code = excluded.province_code,
                imported_at = excluded.imported_at
            where product.imported_at < excluded.imported_at
            returning id, concat_ws('|', name, product_set, former_group, commune_code) as it
            """;

    private final Db db;

    ImportStore(Db db) {
        this.db = db;
    }

    /** @return the producers that read otherwise than before; what stands there newer, or edited by a person, stays */
    List<UUID> takeProducers(SortedMap<UUID, PlacedResult> producers, Instant now) {
        var before = readings(
                "select id, concat_ws('|', name, type, commune_code) as it from producer where id = any (?) order by id for update",
                (Object) ids(producers));
        var taken = readings(
                PRODUCER,
                now,
                ids(producers),
                texts(producers, one -> one.result().producer().name()),
                texts(producers, one -> TextQuery.words(one.result().producer().name())),
                texts(producers, one -> one.result().producer().type()),
                texts(producers, one -> one.producer().commune()),
                texts(producers, one -> one.producer().province()),
                texts(producers, one -> one.result().recordedAt().toString()));
        return changed(before, taken);
    }

    /** @return the products that read otherwise than before; what stands there newer, or edited by a person, stays */
    List<UUID> takeProducts(SortedMap<UUID, PlacedResult> products, Instant now) {
        var before = readings(
                "select id, concat_ws('|', name, product_set, former_group, commune_code) as it"
                        + " from product where id = any (?) order by id for update",
                (Object) ids(products));
        var taken = readings(
                PRODUCT,
                now,
                ids(products),
                products.values().stream().map(one -> one.result().producerId()).toArray(UUID[]::new),
                products.values().stream()
                        .map(one -> one.result().product().set())
                        .toArray(Integer[]::new),
                texts(products, one -> one.result().product().formerGroup()),
                texts(products, one -> one.result().product().name()),
                texts(products, one -> one.product().commune()),
                texts(products, one -> one.product().province()),
                texts(products, one -> one.result().recordedAt().toString()));
        return changed(before, taken);
    }

    private static List<UUID> changed(Map<UUID, String> before, Map<UUID, String> taken) {
        return taken.entrySet().stream()
                .filter(is -> !is.getValue().equals(before.get(is.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<UUID, String> readings(String sql, @Nullable Object... args) {
        var readings = new TreeMap<UUID, String>();
        db.query(sql, row -> Map.entry(row.uuid("id"), row.string("it")), args)
                .forEach(one -> readings.put(one.getKey(), one.getValue()));
        return readings;
    }

    private static UUID[] ids(Map<UUID, PlacedResult> results) {
        return results.keySet().toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(
            Map<UUID, PlacedResult> results, Function<PlacedResult, @Nullable String> text) {
        return results.values().stream().map(text).toArray(String[]::new);
    }
}
