package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;

/**
 * Table {@code programme_import_foreseen}: what a file that is only checked would have recorded so far, so that its later rows are held against
 * that as they would be if it were taken.
 */
@ApplicationScoped
class RecordForeseenStore {

    /** No field of a record holds it. */
    private static final String SEPARATOR = "\u001f";

    private final Db db;

    RecordForeseenStore(Db db) {
        this.db = db;
    }

    <T extends Record & ProgrammeRecord> Map<UUID, Recorded<T>> of(UUID imported, Kind<T> kind, Collection<UUID> ids) {
        var found = new HashMap<UUID, Recorded<T>>();
        db.query(
                        "select * from programme_import_foreseen where import_id = ? and record_id = any (?)",
                        row -> new Recorded<>(
                                row.uuid("record_id"),
                                row.longValue("version"),
                                Recorded.State.ACTIVE,
                                row.instant("at"),
                                row.json("content", kind.type())),
                        imported,
                        ids.toArray(UUID[]::new))
                .forEach(each -> found.put(each.id(), each));
        return found;
    }

    /** Those that would say what only one record may, as {@link RecordStore#holders}. */
    <T extends Record & ProgrammeRecord> Map<List<String>, UUID> holders(
            UUID imported, Kind<T> kind, Collection<T> contents) {
        var holders = new HashMap<List<String>, UUID>();
        if (!kind.once().isEmpty() && !contents.isEmpty()) {
            db.query(
                            "select once, record_id from programme_import_foreseen where import_id = ? and once = any (?)",
                            row -> Map.entry(List.of(row.string("once").split(SEPARATOR, -1)), row.uuid("record_id")),
                            imported,
                            contents.stream()
                                    .map(content -> String.join(SEPARATOR, kind.onceTexts(content)))
                                    .toArray(String[]::new))
                    .forEach(found -> holders.put(found.getKey(), found.getValue()));
        }
        return holders;
    }

    <T extends Record & ProgrammeRecord> void keep(UUID imported, Kind<T> kind, Collection<Recorded<T>> foreseen) {
        var all = List.copyOf(foreseen);
        db.update(
                """
                insert into programme_import_foreseen (import_id, record_id, version, at, once, content)
                select ?, id, version, at::timestamptz, once, content::jsonb
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[]) as g(id, version, at, once, content)
                on conflict (import_id, record_id) do update set version = excluded.version, at = excluded.at, once = excluded.once,
                    content = excluded.content""",
                imported,
                Columns.uuids(all, Recorded::id),
                Columns.longs(all, Recorded::version),
                Columns.texts(all, Recorded::recordedAt),
                Columns.texts(all, each -> String.join(SEPARATOR, kind.onceTexts(each.content()))),
                Columns.texts(all, each -> db.json(each.content()).text()));
    }

    /** The check is over, or begins anew. */
    void forget(UUID imported) {
        db.update("delete from programme_import_foreseen where import_id = ?", imported);
    }
}
