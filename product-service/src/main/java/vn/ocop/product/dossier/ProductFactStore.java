package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Area;
import vn.ocop.product.dossier.FilingOption.Recognition;
import vn.ocop.product.dossier.FilingOption.Standing;
import vn.ocop.product.event.ProductEvents.ForwardedProducer;
import vn.ocop.product.event.ProductEvents.ForwardedProduct;

/** What a dossier needs to know of its product and producer, read from the register's tables and never written here. */
@ApplicationScoped
class ProductFactStore {

    private static final String FACTS = """
            select p.id, p.producer_id, p.product_set, p.commune_code, p.province_code, s.stars, s.valid_until,
                   coalesce(s.star_state = 'RECOGNISED' and s.valid_until >= ?, false) as recognised,
                   exists (select 1 from dossier d where d.product_id = p.id and d.state <> 'DECIDED') as under_way
            from product p left join product_star s on s.product_id = p.id where p.id = ?
            """;

    private static final String FORWARDED = """
            select p.name, p.product_set, p.code, p.commune_code, p.province_code, p.description, r.id as producer_id,
                   r.name as producer_name, r.type as producer_type, r.commune_code as producer_commune
            from product p join producer r on r.id = p.producer_id where p.id = ?
            """;

    private final Db db;

    ProductFactStore(Db db) {
        this.db = db;
    }

    Optional<Facts> find(UUID productId, LocalDate today) {
        return facts(FACTS, productId, today);
    }

    /** Locks the product, so that two dossiers about it cannot be opened at once. */
    Optional<Facts> lock(UUID productId, LocalDate today) {
        return facts(FACTS + " for update of p", productId, today);
    }

    private Optional<Facts> facts(String sql, UUID productId, LocalDate today) {
        return db.queryOne(
                sql,
                row -> {
                    var set = row.intOrNull("product_set");
                    var recognition = row.bool("recognised")
                            ? new Recognition(row.intValue("stars"), row.date("valid_until"))
                            : null;
                    return new Facts(
                            row.uuid("id"),
                            row.uuid("producer_id"),
                            set,
                            Area.of(row.string("province_code"), row.string("commune_code")),
                            new Standing(row.bool("under_way"), set != null, recognition));
                },
                today,
                productId);
    }

    Forwarded forwarded(UUID productId) {
        return db.queryOne(
                        FORWARDED,
                        row -> new Forwarded(
                                new ForwardedProduct(
                                        productId,
                                        row.string("name"),
                                        row.intValue("product_set"),
                                        row.stringOrNull("code"),
                                        row.string("commune_code"),
                                        row.string("province_code"),
                                        row.string("description")),
                                new ForwardedProducer(
                                        row.uuid("producer_id"),
                                        row.string("producer_name"),
                                        row.string("producer_type"),
                                        row.string("producer_commune"))),
                        productId)
                .orElseThrow();
    }

    String producerType(UUID producerId) {
        return db.queryOne("select type from producer where id = ?", row -> row.string("type"), producerId)
                .orElseThrow();
    }

    /** Current codes by product; products without one are absent. */
    Map<UUID, String> codes(List<UUID> productIds) {
        var codes = new HashMap<UUID, String>();
        db.query(
                        "select id, code from product where id = any (?) and code is not null",
                        row -> Map.entry(row.uuid("id"), row.string("code")),
                        (Object) productIds.toArray(UUID[]::new))
                .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
        return codes;
    }

    /** @param productSet null for an imported product of a former group */
    record Facts(UUID productId, UUID producerId, @Nullable Integer productSet, Area area, Standing standing) {}

    record Forwarded(ForwardedProduct product, ForwardedProducer producer) {}
}
