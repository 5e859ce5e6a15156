package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Mandate;

/** Table {@code programme_import}. */
@ApplicationScoped
class RecordImportStore {

    /** The file was cancelled, or another goes on with it: what was done since its last place does not count. */
    static final class NoLongerOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLongerOurs(UUID id, long line) {
            super("import " + id + " behind row " + line);
        }
    }

    /** How many rows became what. */
    record Counts(long recorded, long changed, long unchanged, long rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    recorded + more.recorded,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    rejected + more.rejected);
        }

        long rows() {
            return recorded + changed + unchanged + rejected;
        }
    }

    /**
     * A received file.
     *
     * @param line position of the last row that is done
     * @param done what became of the rows until there
     * @param attempts since the last batch that went through
     */
    record Job(
            UUID id,
            RecordImportTerms terms,
            String fileSha256,
            long fileBytes,
            Mandate mandate,
            long line,
            Counts done,
            int attempts) {}

    private final Db db;
    private final RecordForeseenStore foreseen;

    RecordImportStore(Db db, RecordForeseenStore foreseen) {
        this.db = db;
        this.foreseen = foreseen;
    }

    void begin(String kind, Job job, Instant at) {
        var terms = job.terms();
        db.update(
                """
                insert into programme_import (id, kind, mode, atomicity, format, gzip, mapping, file_sha256, file_bytes, mandate, received_by, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                job.id(),
                kind,
                terms.mode(),
                terms.atomicity(),
                terms.format(),
                terms.gzip(),
                terms.mapping() == null ? null : db.json(terms.mapping()),
                job.fileSha256(),
                job.fileBytes(),
                db.json(job.mandate()),
                job.mandate().username(),
                at);
    }

    /** The file, if nobody has been at it since; from now on the caller is. */
    Optional<Job> claim(UUID id, Instant now, Instant since) {
        return db.queryOne("""
                update programme_import set progress_at = ?, attempts = attempts + 1
                where id = ? and finished_at is null and (progress_at is null or progress_at < ?) returning *""", RecordImportStore::job, now, id, since);
    }

    private static Job job(Row row) throws SQLException {
        return new Job(
                row.uuid("id"),
                new RecordImportTerms(
                        RecordImportTerms.Mode.valueOf(row.string("mode")),
                        RecordImportTerms.Atomicity.valueOf(row.string("atomicity")),
                        RowFormat.valueOf(row.string("format")),
                        row.bool("gzip"),
                        row.jsonOrNull("mapping", ColumnMappingJson.class)),
                row.string("file_sha256"),
                row.longValue("file_bytes"),
                row.json("mandate", Mandate.class),
                row.longValue("line"),
                new Counts(
                        row.longValue("recorded"),
                        row.longValue("changed"),
                        row.longValue("unchanged"),
                        row.longValue("rejected")),
                row.intValue("attempts"));
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
    void add(UUID id, RecordBatchUseCases.Batch<?> batch, Counts counts, Instant now) {
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
    }

    /**
     * All rows are checked; now they are taken in one transaction.
     *
     * @return the number of the attempt, which another's attempt ends
     * @throws NoLongerOurs if it was cancelled
     */
    int beginTaking(UUID id, Instant now) {
        return db.queryOne("""
                        update programme_import set taking = true, attempts = attempts + 1, progress_at = ?
                        where id = ? and finished_at is null returning attempts""", row -> row.intValue("attempts"), now, id).orElseThrow(() -> new NoLongerOurs(id, 0));
    }

    /**
     * Beside the transaction that takes them: somebody is at it.
     *
     * @throws NoLongerOurs if it was cancelled, or another is at it
     */
    void goesOn(UUID id, int attempt, Instant now) {
        require(
                id,
                db.update(
                        "update programme_import set progress_at = ? where id = ? and attempts = ? and finished_at is null",
                        now,
                        id,
                        attempt));
    }

    /**
     * In the transaction that takes them, as its last.
     *
     * @throws NoLongerOurs if it was cancelled, or another is at it
     */
    void taken(UUID id, int attempt, Counts counts, Instant now) {
        require(id, db.update("""
                        update programme_import set taken = true, finished_at = ?, recorded = ?, changed = ?, unchanged = ?
                        where id = ? and attempts = ? and finished_at is null""", now, counts.recorded(), counts.changed(), counts.unchanged(), id, attempt));
    }

    /** What was right when it was checked no longer is: it is checked again from the first row. */
    void checkAgain(UUID id) {
        foreseen.forget(id);
        db.update("""
                update programme_import set taking = false, line = 0, recorded = 0, changed = 0, unchanged = 0
                where id = ? and finished_at is null""", id);
    }

    private static void require(UUID id, int moved) {
        if (moved == 0) {
            throw new NoLongerOurs(id, 0);
        }
    }

    void finish(UUID id, Instant at, @Nullable RowFault failure) {
        foreseen.forget(id);
        db.update(
                "update programme_import set finished_at = ?, failure = ? where id = ? and finished_at is null",
                at,
                failure == null ? null : db.json(failure),
                id);
    }

    /** @return false if it is over already, or not the caller's */
    boolean cancel(Kind<?> kind, UUID id, String by, Instant at) {
        foreseen.forget(id);
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
    Optional<RecordImportJson> find(String kind, UUID id, String by, Instant now) {
        return db.queryOne(
                "select * from programme_import where id = ? and kind = ? and received_by = ?",
                row -> RecordImportJson.of(row, now),
                id,
                kind,
                by);
    }
}
