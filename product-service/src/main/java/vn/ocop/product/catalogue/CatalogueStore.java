package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.product.catalogue.ProductJson.CodeJson;

/** What the public answer is made of: product, producer, codes and certificates. */
@ApplicationScoped
class CatalogueStore {

    private static final String FACTS = """
            select p.id, p.code, p.name, p.description, p.product_set, p.former_group, p.commune_code, p.province_code, p.origin,
                   p.created_at, p.revision, r.id as producer_id, r.name as producer_name, r.type as producer_type,
                   r.commune_code as producer_commune, r.province_code as producer_province
            from product p join producer r on r.id = p.producer_id where p.id = ?
            """;

    private static final String STORE_CERTIFICATE = """
            insert into product_certificate (certificate_id, product_id, number, stars, state, valid_from, valid_until, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (certificate_id) do update set state = excluded.state, stars = excluded.stars,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until
            """;

    private final Db db;

    CatalogueStore(Db db) {
        this.db = db;
    }

    /** Locks the product and counts one more change of what the public sees; false if there is no such product. */
    boolean touch(UUID productId) {
        return db.update("update product set revision = revision + 1 where id = ?", productId) == 1;
    }

    Optional<Facts> facts(UUID productId) {
        return db.queryOne(
                FACTS,
                row -> new Facts(
                        row.uuid("id"),
                        row.stringOrNull("code"),
                        row.string("name"),
                        row.string("description"),
                        row.intOrNull("product_set"),
                        row.stringOrNull("former_group"),
                        row.string("commune_code"),
                        row.string("province_code"),
                        row.string("origin"),
                        row.instant("created_at"),
                        row.longValue("revision"),
                        new ProductJson.ProducerFaceJson(
                                row.uuid("producer_id"),
                                row.string("producer_name"),
                                row.string("producer_type"),
                                row.string("producer_commune"),
                                row.string("producer_province"))),
                productId);
    }

    List<CodeJson> codes(UUID productId) {
        return db.query(
                "select code, scheme, valid_from, valid_until from product_code where product_id = ?"
                        + " order by valid_from desc, scheme, code",
                row -> new CodeJson(
                        row.string("code"),
                        row.string("scheme"),
                        row.date("valid_from"),
                        row.dateOrNull("valid_until")),
                productId);
    }

    List<Certificate> certificates(UUID productId) {
        return db.query(
                "select certificate_id, number, stars, state, valid_from, valid_until, recorded_at"
                        + " from product_certificate where product_id = ?",
                row -> new Certificate(
                        row.uuid("certificate_id"),
                        row.string("number"),
                        row.intValue("stars"),
                        row.string("state"),
                        row.date("valid_from"),
                        row.date("valid_until"),
                        row.instant("recorded_at")),
                productId);
    }

    void store(UUID productId, Certificate certificate) {
        db.update(
                STORE_CERTIFICATE,
                certificate.id(),
                productId,
                certificate.number(),
                certificate.stars(),
                certificate.state(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.recordedAt());
    }

    void storeStars(UUID productId, @Nullable Integer stars, StarState state, @Nullable LocalDate validUntil) {
        db.update(
                "update product set stars = ?, star_state = ?, valid_until = ? where id = ?",
                stars,
                state,
                validUntil,
                productId);
    }

    List<UUID> productsOf(UUID producerId) {
        return db.query("select id from product where producer_id = ? order by id", row -> row.uuid("id"), producerId);
    }

    /** @param revision counts the changes of what the public sees */
    record Facts(
            UUID id,
            @Nullable String code,
            String name,
            String description,
            @Nullable Integer productSet,
            @Nullable String formerGroup,
            String communeCode,
            String provinceCode,
            String origin,
            Instant createdAt,
            long revision,
            ProductJson.ProducerFaceJson producer) {}
}
