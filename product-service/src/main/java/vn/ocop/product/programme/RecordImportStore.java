package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.product.programme.RecordImportJson.Mode;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/** Tables {@code programme_import} and {@code programme_import_rejection}. */
@ApplicationScoped
class RecordImportStore {

    /** How many rows of a batch became what. */
    record Counts(int recorded, int changed, int unchanged, int rejected) {}

    record Rejected(RawLine raw, List<RowFault> faults) {}

    private final Db db;
    private final ObjectMapper mapper;

    RecordImportStore(Db db, ObjectMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    void begin(UUID id, Kind<?> kind, Mode mode, Stored file, String by, Instant at) {
        db.update(
                "insert into programme_import (id, kind, mode, file_sha256, received_by, received_at) values (?, ?, ?, ?, ?, ?)",
                id,
                kind.name(),
                mode,
                file.sha256(),
                by,
                at);
    }

    void add(UUID id, Counts counts, List<Rejected> rejected) {
        db.update("""
                update programme_import set recorded = recorded + ?, changed = changed + ?, unchanged = unchanged + ?,
                    rejected = rejected + ? where id = ?""", counts.recorded(), counts.changed(), counts.unchanged(), counts.rejected(), id);
        var args = new ArrayList<@Nullable Object[]>();
        rejected.forEach(row -> args.add(new @Nullable Object[] {
            id, row.raw().line(), db.json(row.faults()), row.raw().original()
        }));
        if (!args.isEmpty()) {
            db.batch(
                    "insert into programme_import_rejection (import_id, line, faults, original) values (?, ?, ?, ?)",
                    args);
        }
    }

    void finish(UUID id, Instant at, @Nullable RowFault failure) {
        db.update(
                "update programme_import set finished_at = ?, failure = ? where id = ?",
                at,
                failure == null ? null : db.json(failure),
                id);
    }

    /** Only to whoever pushed it. */
    Optional<RecordImportJson> find(Kind<?> kind, UUID id, String by) {
        return db.queryOne(
                "select * from programme_import where id = ? and kind = ? and received_by = ?",
                row -> new RecordImportJson(
                        row.uuid("id"),
                        row.string("kind"),
                        Mode.valueOf(row.string("mode")),
                        row.string("file_sha256"),
                        row.longValue("recorded")
                                + row.longValue("changed")
                                + row.longValue("unchanged")
                                + row.longValue("rejected"),
                        row.longValue("recorded"),
                        row.longValue("changed"),
                        row.longValue("unchanged"),
                        row.longValue("rejected"),
                        row.instant("received_at"),
                        row.instantOrNull("finished_at"),
                        row.jsonOrNull("failure", RowFault.class)),
                id,
                kind.name(),
                by);
    }

    List<RejectionJson> rejections(UUID id, long after, int limit) {
        return db.query(
                "select * from programme_import_rejection where import_id = ? and line > ? order by line limit ?",
                row -> new RejectionJson(
                        row.longValue("line"),
                        Arrays.asList(row.json("faults", RowFault[].class)),
                        original(new String(row.bytes("original"), StandardCharsets.UTF_8))),
                id,
                after,
                limit);
    }

    private String original(String text) {
        try {
            return mapper.readTree(text) instanceof ObjectNode
                    ? text.strip()
                    : db.json(text).text();
        } catch (JsonProcessingException notJson) {
            return db.json(text).text();
        }
    }
}
