package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.catalogue.FaceJson.CodeJson;
import vn.ocop.product.catalogue.FaceJson.NetContentJson;
import vn.ocop.product.catalogue.FaceJson.PackagingJson;
import vn.ocop.product.catalogue.FaceJson.PictureJson;

/** What a product's half of the public answer is made of: product, producer, codes, packagings and picture. */
@ApplicationScoped
class CatalogueStore {

    private static final String FACTS = """
            select p.id, p.code, p.name, p.description, p.product_set, p.former_group, p.commune_code, p.province_code, p.origin,
                   p.created_at, r.id as producer_id, r.name as producer_name, r.type as producer_type,
                   r.commune_code as producer_commune, r.province_code as producer_province
            from product p join producer r on r.id = p.producer_id
            where p.id = any (?) order by p.id for update of p
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
                new FaceJson.ProducerFaceJson(
                        row.uuid("producer_id"),
                        row.string("producer_name"),
                        row.string("producer_type"),
                        row.string("producer_commune"),
                        row.string("producer_province")));
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

    List<UUID> productsOf(Collection<UUID> producers) {
        return db.query("select id from product where producer_id = any (?)", row -> row.uuid("id"), (Object)
                producers.toArray(UUID[]::new));
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
            FaceJson.ProducerFaceJson producer) {}
}
