package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Mandate;
import vn.ocop.product.programme.RecordImportJson.Mode;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/** Tables {@code programme_import} and {@code programme_import_rejection}. */
@ApplicationScoped
class RecordImportStore {

    /** The file was cancelled, or another goes on with it: what was done since its last place does not count. */
    static final class NoLongerOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLongerOurs(UUID id, long line) {
            super("import " + id + " behind row " + line);
        }
    }

    /** How many rows of a batch became what. */
    record Counts(int recorded, int changed, int unchanged, int rejected) {}

    record Rejected(RawLine raw, List<RowFault> faults) {}

    /**
     * A received file.
     *
     * @param line position of the last row that is done
     * @param attempts since the last batch that went through
     */
    record Job(
            UUID id,
            Mode mode,
            RowFormat format,
            boolean gzip,
            String fileSha256,
            long fileBytes,
            Mandate mandate,
            long line,
            int attempts) {}

    private final Db db;
    private final ObjectMapper mapper;

    RecordImportStore(Db db, ObjectMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    void begin(UUID id, Kind<?> kind, Job job, Instant at) {
        db.update(
                """
                insert into programme_import (id, kind, mode, format, gzip, file_sha256, file_bytes, mandate, received_by, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                kind.name(),
                job.mode(),
                job.format(),
                job.gzip(),
                job.fileSha256(),
                job.fileBytes(),
                db.json(job.mandate()),
                job.mandate().username(),
                at);
    }

    /** The file, if nobody has been at it since; from now on the caller is. */
    Optional<Job> claim(UUID id, Instant now, Instant since) {
        return db.queryOne(
                """
                update programme_import set progress_at = ?, attempts = attempts + 1
                where id = ? and finished_at is null and (progress_at is null or progress_at < ?) returning *""",
                row -> new Job(
                        row.uuid("id"),
                        Mode.valueOf(row.string("mode")),
                        RowFormat.valueOf(row.string("format")),
                        row.bool("gzip"),
                        row.string("file_sha256"),
                        row.longValue("file_bytes"),
                        row.json("mandate", Mandate.class),
                        row.longValue("line"),
                        row.intValue("attempts")),
                now,
                id,
                since);
    }

    /** Files that nobody has been at since, by the name of their kind. */
    Map<UUID, String> abandoned(Instant since) {
        var found = new HashMap<UUID, String>();
        db.query(
                        "select id, kind from programme_import where finished_at is null and coalesce(progress_at, received_at) < ?",
                        row -> Map.entry(row.uuid("id"), row.string("kind")),
                        since)
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** @throws NoLongerOurs if it was cancelled, or another has gone on with the file */
    void add(UUID id, RecordBatchUseCases.Batch<?> batch, Counts counts, List<Rejected> rejected, Instant now) {
        var moved = db.update(
                """
                update programme_import set recorded = recorded + ?, changed = changed + ?, unchanged = unchanged + ?,
                    rejected = rejected + ?, line = ?, bytes_done = ?, progress_at = ?, attempts = 0
                where id = ? and line = ? and finished_at is null""",
                counts.recorded(),
                counts.changed(),
                counts.unchanged(),
                counts.rejected(),
                batch.to(),
                batch.bytes(),
                now,
                id,
                batch.from());
        if (moved == 0) {
            throw new NoLongerOurs(id, batch.from());
        }
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
                "update programme_import set finished_at = ?, failure = ? where id = ? and finished_at is null",
                at,
                failure == null ? null : db.json(failure),
                id);
    }

    /** @return false if it is over already, or not the caller's */
    boolean cancel(Kind<?> kind, UUID id, String by, Instant at) {
        return db.update(
                        "update programme_import set finished_at = ?, cancelled = true where id = ? and kind = ? and received_by = ?"
                                + " and finished_at is null",
                        at,
                        id,
                        kind.name(),
                        by)
                > 0;
    }

    /** Only to whoever pushed it. */
    Optional<RecordImportJson> find(Kind<?> kind, UUID id, String by, Instant now) {
        return db.queryOne(
                "select * from programme_import where id = ? and kind = ? and received_by = ?",
                row -> RecordImportJson.of(row, now),
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
