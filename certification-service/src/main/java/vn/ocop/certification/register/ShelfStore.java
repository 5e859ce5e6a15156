package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.Shelf.Packaging;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.Gtin;

/** What products look like on a shelf, as product-service tells it: packagings with item numbers, and whether there is a picture. */
@ApplicationScoped
public class ShelfStore {

    private final Db db;

    ShelfStore(Db db) {
        this.db = db;
    }

    /** @param shelves by product, whose rows the caller has written in this transaction */
    public void keep(Map<UUID, Shelf> shelves) {
        db.update("update known_packaging set in_use = false where product_id = any (?) and in_use", (Object)
                shelves.keySet().toArray(UUID[]::new));
        var packagings = new ArrayList<@Nullable Object[]>();
        shelves.forEach((product, shelf) -> shelf.packagings().forEach(each -> packagings.add(row(product, each))));
        db.update(
                """
                update known_product set picture_sha256 = it.picture from unnest(?::uuid[], ?::text[]) as it (id, picture)
                where product_id = it.id and picture_sha256 is distinct from it.picture
                """,
                shelves.keySet().toArray(UUID[]::new),
                shelves.values().stream().map(Shelf::pictureSha256).toArray(String[]::new));
        db.batch("""
                insert into known_packaging (packaging_id, product_id, form, net_amount, net_unit, gtin, gtin14, in_use)
                values (?, ?, ?, ?, ?, ?, ?, true)
                on conflict (packaging_id) do update set in_use = true""", packagings);
    }

    private static @Nullable Object[] row(UUID product, Packaging packaging) {
        var gtin = packaging.gtin() == null ? null : Gtin.read(packaging.gtin()).orElse(null);
        return new @Nullable Object[] {
            packaging.id(),
            product,
            packaging.form(),
            packaging.amount(),
            packaging.unit(),
            gtin == null ? null : gtin.text(),
            gtin == null ? null : gtin.padded()
        };
    }

    public Shelf of(UUID productId) {
        var packagings = db.query(
                "select * from known_packaging where product_id = ? and in_use order by packaging_id",
                row -> new Packaging(
                        row.uuid("packaging_id"),
                        row.string("form"),
                        row.string("net_amount"),
                        row.string("net_unit"),
                        row.stringOrNull("gtin")),
                productId);
        var picture = db.queryOne(
                "select picture_sha256 as it from known_product where product_id = ? and picture_sha256 is not null",
                row -> row.string("it"),
                productId);
        return new Shelf(packagings, picture.orElse(null));
    }

    /** Of a packaging in use before one that ended, and the one that was added last. */
    public Optional<UUID> productBearing(Gtin gtin) {
        return db.queryOne(
                "select product_id from known_packaging where gtin14 = ? order by in_use desc, packaging_id desc limit 1",
                row -> row.uuid("product_id"),
                gtin.padded());
    }
}
