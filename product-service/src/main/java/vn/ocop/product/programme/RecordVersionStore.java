package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;

/** Table {@code programme_record_version}, insert only: every version of every record. */
@ApplicationScoped
class RecordVersionStore {

    private final Db db;

    RecordVersionStore(Db db) {
        this.db = db;
    }

    /** @param contents of each record, as JSON */
    <T extends Record & ProgrammeRecord> void add(
            Kind<T> kind, List<Recorded<T>> records, List<String> contents, String change, String by) {
        var first = records.getFirst();
        db.update(
                """
                insert into programme_record_version (record_id, version, kind, change, recorded_at, recorded_by, content)
                select id, version, ?, ?, ?, ?, content::jsonb
                from unnest(?::uuid[], ?::bigint[], ?::text[]) as g(id, version, content)""",
                kind.name(),
                change,
                first.recordedAt(),
                by,
                Columns.uuids(records, Recorded::id),
                Columns.longs(records, Recorded::version),
                contents.toArray(String[]::new));
    }

    /** Oldest first. */
    <T extends Record & ProgrammeRecord> List<RecordJson.VersionJson<T>> of(
            Kind<T> kind, UUID id, long after, PageRequest page) {
        return db.query(
                "select * from programme_record_version where record_id = ? and version > ? order by version limit ?",
                row -> new RecordJson.VersionJson<>(
                        row.longValue("version"),
                        row.string("change"),
                        row.instant("recorded_at"),
                        row.string("recorded_by"),
                        row.json("content", kind.type())),
                id,
                after,
                page.limit() + 1);
    }
}
