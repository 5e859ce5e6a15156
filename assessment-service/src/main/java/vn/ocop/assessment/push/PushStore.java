package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;

/** Table {@code assessment_import}. */
@ApplicationScoped
class PushStore {

    private final Db db;

    PushStore(Db db) {
        this.db = db;
    }

    void insert(PushRow p) {
        var mapping = p.terms().mapping();
        db.update(
                """
                insert into assessment_import (id, province_code, subject, username, machine, areas, format, encoding, mode, atomicity,
                                               mapping_system, mapping_version, file_sha256, file_bytes, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?, ?, ?)""",
                p.id(),
                p.pusher().provinceCode(),
                p.pusher().actor().subject(),
                p.pusher().actor().username(),
                p.pusher().machine(),
                p.pusher().areas().areas().stream().map(Area::toString).toArray(String[]::new),
                p.terms().format(),
                p.terms().gzip() ? "GZIP" : "IDENTITY",
                p.terms().mode(),
                p.terms().atomicity(),
                mapping == null ? null : mapping.system(),
                mapping == null ? null : mapping.version(),
                p.fileSha256(),
                p.fileBytes(),
                p.state(),
                p.receivedAt());
    }

    /** Waits for whoever holds it; empty if it is over, or not there. */
    Optional<PushRow> lockOpen(UUID id) {
        return db.queryOne(
                "select * from assessment_import where id = ? and finished_at is null for update", PushRow::read, id);
    }

    /** The first that came of those that are not over. */
    Optional<PushRow> nextOpen() {
        return db.queryOne(
                "select * from assessment_import where finished_at is null order by id limit 1", PushRow::read);
    }

    int waiting(@Nullable String provinceCode) {
        return db.query(
                        "select count(*)::int as n from assessment_import where finished_at is null"
                                + " and province_code is not distinct from ?::text",
                        r -> r.intValue("n"),
                        provinceCode)
                .getFirst();
    }

    Optional<PushRow> visible(UUID id, AreaScope.Condition area) {
        var args = new ArrayList<@Nullable Object>();
        args.add(id);
        args.addAll(area.args());
        return db.queryOne(
                "select * from assessment_import where id = ? and " + area.sql(), PushRow::read, args.toArray());
    }

    /** Newest first. */
    List<PushRow> visible(AreaScope.Condition area, @Nullable UUID after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        args.add(after);
        args.add(after);
        args.addAll(area.args());
        args.add(limit);
        return db.query(
                "select * from assessment_import where (?::uuid is null or id < ?::uuid) and " + area.sql()
                        + " order by id desc limit ?",
                PushRow::read,
                args.toArray());
    }

    void attempt(UUID id) {
        db.update("update assessment_import set attempts = attempts + 1 where id = ?", id);
    }

    /** The rows are read from the first on; {@code total} of them. */
    void beginPass(UUID id, ImportState state, @Nullable Long total, Instant now) {
        db.update("""
                update assessment_import
                set state = ?, rows_total = ?, pass_started_at = ?, attempts = 0, line = 0
                where id = ?""", state, total, now, id);
    }

    void order(UUID id, String order) {
        db.update("update assessment_import set row_order = ? where id = ?", order, id);
    }

    /** A batch is done with: these come to the counts. */
    void advance(UUID id, long line, PushRow.Counts more) {
        db.update("""
                update assessment_import
                set line = ?, rows_read = rows_read + ?, applied = applied + ?, unchanged = unchanged + ?,
                    rejected = rejected + ?, attempts = 0
                where id = ?""", line, more.read(), more.applied(), more.unchanged(), more.rejected(), id);
    }

    /** Nothing of it was taken after all. */
    void holdBack(UUID id) {
        db.update("update assessment_import set applied = 0 where id = ?", id);
        db.update(
                "update assessment_import_row set status = 'HELD_BACK' where import_id = ? and status <> 'UNCHANGED'",
                id);
    }

    /** What follows is counted from 0. */
    void forgetCounts(UUID id) {
        db.update(
                "update assessment_import set rows_read = 0, applied = 0, unchanged = 0, rejected = 0 where id = ?",
                id);
        db.update("delete from assessment_import_row where import_id = ?", id);
    }

    void finish(UUID id, ImportState state, PushJson.@Nullable FaultJson failure, Instant now) {
        db.update(
                "update assessment_import set state = ?, failure = ?, finished_at = ? where id = ?",
                state,
                failure == null ? null : db.json(failure),
                now,
                id);
    }
}
