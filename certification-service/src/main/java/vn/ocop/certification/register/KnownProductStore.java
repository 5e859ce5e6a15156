package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Of two about one product the later; rows are locked by id, as who issues certificates does. */
    public void keep(List<KnownProduct> products) {
        var last = new TreeMap<UUID, KnownProduct>();
        products.forEach(product -> last.put(product.productId(), product));
        var rows = List.copyOf(last.values());
        db.update(
                """
                insert into known_product (product_id, name, code, producer_id, producer_name)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[]) as g(id) order by id
                on conflict (product_id) do update set name = excluded.name, code = excluded.code,
                    producer_id = excluded.producer_id, producer_name = excluded.producer_name""",
                last.keySet().toArray(UUID[]::new),
                rows.stream().map(KnownProduct::name).toArray(String[]::new),
                rows.stream().map(KnownProduct::code).toArray(String[]::new),
                rows.stream().map(KnownProduct::producerId).toArray(UUID[]::new),
                rows.stream().map(KnownProduct::producerName).toArray(String[]::new));
    }

    public void renameProducers(Map<UUID, String> names) {
        var ids = names.keySet().toArray(UUID[]::new);
        db.query(
                "select 1 as one from known_product where producer_id = any (?) order by product_id for update",
                r -> r.intValue("one"),
                (Object) ids);
        db.update("""
                update known_product set producer_name = g.name from unnest(?::uuid[], ?::text[]) as g(id, name)
                where producer_id = g.id and producer_name is distinct from g.name""", ids, Arrays.stream(ids).map(names::get).toArray(String[]::new));
    }

    public record KnownProduct(
            UUID productId,
            String name,
            @Nullable String code,
            UUID producerId,
            @Nullable String producerName) {}
}
