package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.rows.ColumnMappingJson;

/** Table {@code programme_column_mapping}. */
@ApplicationScoped
class RecordMappingStore {

    record Version(long version, ColumnMappingJson content) {}

    private final Db db;

    RecordMappingStore(Db db) {
        this.db = db;
    }

    Optional<Version> find(String username, String kind) {
        return db.queryOne(
                "select version, content from programme_column_mapping where username = ? and kind = ?",
                row -> new Version(row.longValue("version"), row.json("content", ColumnMappingJson.class)),
                username,
                kind);
    }

    /** @return false if another wrote the version first */
    boolean put(String username, String kind, Version version, Instant now) {
        return db.update("""
                        insert into programme_column_mapping (username, kind, version, content, recorded_at) values (?, ?, ?, ?, ?)
                        on conflict (username, kind) do update
                        set version = excluded.version, content = excluded.content, recorded_at = excluded.recorded_at
                        where programme_column_mapping.version < excluded.version""", username, kind, version.version(), db.json(version.content()), now) > 0;
    }
}
