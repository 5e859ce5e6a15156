package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.catalogue.ProductJson.CodeJson;
import vn.ocop.product.catalogue.ProductJson.NetContentJson;
import vn.ocop.product.catalogue.ProductJson.PackagingJson;
import vn.ocop.product.catalogue.ProductJson.PictureJson;

/** What the public answer is made of: product, producer, codes and certificates. */
@ApplicationScoped
class CatalogueStore {

    private static final String FACTS = """
            select p.id, p.code, p.name, p.description, p.product_set, p.former_group, p.commune_code, p.province_code, p.origin,
                   p.created_at, s.stars, s.star_state, s.valid_until, r.id as producer_id, r.name as producer_name, r.type as producer_type,
                   r.commune_code as producer_commune, r.province_code as producer_province
            from product p join producer r on r.id = p.producer_id left join product_star s on s.product_id = p.id
            where p.id = any (?) order by p.id for update of p
            """;

    private static final String STORE_CERTIFICATES = """
            insert into product_certificate (certificate_id, product_id, number, stars, state, valid_from, valid_until, recorded_at,
                decision_id)
            select id, product_id, number, stars, state, valid_from::date, valid_until::date, recorded_at::timestamptz, decision_id
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
              as g(id, product_id, number, stars, state, valid_from, valid_until, recorded_at, decision_id)
            on conflict (certificate_id) do update set state = excluded.state, stars = excluded.stars,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                decision_id = coalesce(excluded.decision_id, product_certificate.decision_id)
            """;

    private final Db db;

    CatalogueStore(Db db) {
        this.db = db;
    }

    /** Locks those products that there are, by id. */
    List<Facts> lock(Collection<UUID> products) {
        return db.query(FACTS, CatalogueStore::facts, (Object) products.toArray(UUID[]::new));
    }

    private static Facts facts(Row row) throws SQLException {
        return new Facts(
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
                starred(row),
                new ProductJson.ProducerFaceJson(
                        row.uuid("producer_id"),
                        row.string("producer_name"),
                        row.string("producer_type"),
                        row.string("producer_commune"),
                        row.string("producer_province")));
    }

    private static Starred starred(Row row) throws SQLException {
        var state = row.stringOrNull("star_state");
        return state == null
                ? Starred.NONE
                : new Starred(row.intOrNull("stars"), StarState.valueOf(state), row.dateOrNull("valid_until"));
    }

    Map<UUID, List<CodeJson>> codes(Collection<UUID> products) {
        return byProduct(
                "select product_id, code, scheme, valid_from, valid_until from product_code where product_id = any (?)"
                        + " order by valid_from desc, scheme, code",
                row -> new CodeJson(
                        row.string("code"),
                        row.string("scheme"),
                        row.date("valid_from"),
                        row.dateOrNull("valid_until")),
                products);
    }

    Map<UUID, List<Certificate>> certificates(Collection<UUID> products) {
        return byProduct(
                "select product_id, certificate_id, number, stars, state, valid_from, valid_until, recorded_at"
                        + " from product_certificate where product_id = any (?)",
                row -> new Certificate(
                        row.uuid("certificate_id"),
                        row.string("number"),
                        row.intValue("stars"),
                        row.string("state"),
                        row.date("valid_from"),
                        row.date("valid_until"),
                        row.instant("recorded_at")),
                products);
    }

    /** Packagings in use, and pictures. */
    Faces faces(Collection<UUID> products) {
        Map<UUID, List<PackagingJson>> packagings = byProduct(
                "select * from packaging where product_id = any (?) and ended_at is null order by id",
                row -> new PackagingJson(
                        row.uuid("id"),
                        row.string("form"),
                        new NetContentJson(row.string("net_amount"), row.string("net_unit")),
                        row.stringOrNull("gtin")),
                products);
        Map<UUID, List<PictureJson>> pictures = byProduct(
                "select product_id, sha256, width, height from product_picture where product_id = any (?)",
                row -> PictureJson.of(
                        row.uuid("product_id"), row.string("sha256"), row.intValue("width"), row.intValue("height")),
                products);
        return new Faces(packagings, pictures);
    }

    private <T> Map<UUID, List<T>> byProduct(String sql, Db.RowReader<T> reader, Collection<UUID> products) {
        var all = new HashMap<UUID, List<T>>();
        db.query(sql, row -> Map.entry(row.uuid("product_id"), reader.read(row)), (Object)
                        products.toArray(UUID[]::new))
                .forEach(read -> all.computeIfAbsent(read.getKey(), _ -> new ArrayList<>())
                        .add(read.getValue()));
        return all;
    }

    /** @param certificates by id, each with its product */
    void store(Map<UUID, OfProduct> certificates) {
        var all = List.copyOf(certificates.values());
        db.update(
                STORE_CERTIFICATES,
                certificates.keySet().toArray(UUID[]::new),
                all.stream().map(OfProduct::productId).toArray(UUID[]::new),
                texts(all, Certificate::number),
                all.stream().map(of -> of.certificate().stars()).toArray(Integer[]::new),
                texts(all, Certificate::state),
                texts(all, one -> one.validFrom().toString()),
                texts(all, one -> one.validUntil().toString()),
                texts(all, one -> one.recordedAt().toString()),
                all.stream().map(OfProduct::decisionId).toArray(UUID[]::new));
    }

    private static String[] texts(List<OfProduct> certificates, Function<Certificate, String> text) {
        return certificates.stream().map(of -> text.apply(of.certificate())).toArray(String[]::new);
    }

    /** Of locked products. */
    void storeStars(Map<UUID, Starred> products) {
        var starred = products.values();
        db.update(
                """
                insert into product_star (product_id, stars, star_state, valid_until)
                select id, stars, state, until::date
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as g(id, stars, state, until)
                on conflict (product_id) do update set stars = excluded.stars, star_state = excluded.star_state,
                    valid_until = excluded.valid_until
                """,
                products.keySet().toArray(UUID[]::new),
                starred.stream().map(Starred::stars).toArray(Integer[]::new),
                starred.stream().map(one -> one.state().name()).toArray(String[]::new),
                starred.stream()
                        .map(one -> one.validUntil() == null
                                ? null
                                : one.validUntil().toString())
                        .toArray(String[]::new));
    }

    List<UUID> productsOf(Collection<UUID> producers) {
        return db.query("select id from product where producer_id = any (?)", row -> row.uuid("id"), (Object)
                producers.toArray(UUID[]::new));
    }

    /** @param decisionId of assessment-service; null for what was decided elsewhere */
    record OfProduct(
            UUID productId,
            Certificate certificate,
            @Nullable UUID decisionId) {}

    /** What the current certificate says, also when it has lapsed. */
    record Starred(
            @Nullable Integer stars,
            StarState state,
            @Nullable LocalDate validUntil) {

        static final Starred NONE = new Starred(null, StarState.UNRATED, null);
    }

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
            Starred starred,
            ProductJson.ProducerFaceJson producer) {}
}
