package vn.ocop.product.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.file.Stored;

/** Table {@code product_picture}. */
@ApplicationScoped
class PictureStore {

    private final Db db;

    PictureStore(Db db) {
        this.db = db;
    }

    void set(UUID productId, Picture picture, String by, Instant at) {
        db.update(
                """
                insert into product_picture (product_id, sha256, size_bytes, thumbnail_sha256, thumbnail_bytes, width, height, set_at,
                    set_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (product_id) do update set sha256 = excluded.sha256, size_bytes = excluded.size_bytes,
                    thumbnail_sha256 = excluded.thumbnail_sha256, thumbnail_bytes = excluded.thumbnail_bytes,
                    width = excluded.width, height = excluded.height, set_at = excluded.set_at, set_by = excluded.set_by""",
                productId,
                picture.large().sha256(),
                picture.large().size(),
                picture.thumbnail().sha256(),
                picture.thumbnail().size(),
                picture.width(),
                picture.height(),
                at,
                by);
    }

    /** @return false if there was none */
    boolean remove(UUID productId) {
        return db.update("delete from product_picture where product_id = ?", productId) == 1;
    }

    Optional<Picture> find(UUID productId) {
        return db.queryOne(
                "select * from product_picture where product_id = ?",
                row -> new Picture(
                        new Stored(row.string("sha256"), row.longValue("size_bytes")),
                        new Stored(row.string("thumbnail_sha256"), row.longValue("thumbnail_bytes")),
                        row.intValue("width"),
                        row.intValue("height")),
                productId);
    }
}
