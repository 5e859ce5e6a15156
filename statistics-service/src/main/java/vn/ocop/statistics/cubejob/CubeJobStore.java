package vn.ocop.statistics.cubejob;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.cube.CubeQuestion;
import vn.ocop.statistics.cubejob.PlacedQuestion.Form;
import vn.ocop.statistics.cubejob.PlacedQuestion.State;

/** Tables {@code cube_job} and {@code cube_job_answer}. */
@ApplicationScoped
class CubeJobStore {

    /** @param open waiting or being answered */
    record Counts(int open, int kept) {}

    private final Db db;

    CubeJobStore(Db db) {
        this.db = db;
    }

    /** Whoever else places one for this account waits until commit, so that the counts hold. */
    Counts lockCounts(String owner) {
        db.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> true, "/ocop/statistics/jobs/" + owner);
        return db.queryOne("""
                        select count(*) filter (where finished_at is null)::int as open,
                            count(*) filter (where finished_at is not null)::int as kept
                        from cube_job where owner = ?
                        """, row -> new Counts(row.intValue("open"), row.intValue("kept")), owner)
                .orElseThrow();
    }

    void add(PlacedQuestion job, String owner) {
        db.update(
                "insert into cube_job (id, owner, question, state, placed_at) values (?, ?, ?, ?, ?)",
                job.id(),
                owner,
                db.json(job.question()),
                job.state(),
                job.placedAt());
    }

    Optional<PlacedQuestion> find(UUID id, String owner, Instant now) {
        return db.queryOne(
                "select * from cube_job where id = ? and owner = ? and coalesce(expires_at, 'infinity') > ?",
                CubeJobStore::job,
                id,
                owner,
                now);
    }

    /** Newest first. */
    List<PlacedQuestion> list(String owner, Instant now, @Nullable UUID after, int limit) {
        return db.query("""
                select * from cube_job where owner = ? and coalesce(expires_at, 'infinity') > ?
                    and (?::uuid is null or id < ?::uuid) order by id desc limit ?
                """, CubeJobStore::job, owner, now, after, after, limit);
    }

    /** Open ones of anybody that were placed before it. */
    int ahead(UUID id) {
        return db.queryOne(
                        "select count(*)::int as n from cube_job where finished_at is null and id < ?",
                        row -> row.intValue("n"),
                        id)
                .orElse(0);
    }

    /** The open one that was placed first. */
    Optional<PlacedQuestion> first() {
        return db.queryOne("select * from cube_job where finished_at is null order by id limit 1", CubeJobStore::job);
    }

    /** Empty if it was cancelled meanwhile. */
    boolean begin(UUID id, Instant now) {
        return db.update(
                        "update cube_job set state = ?, attempts = attempts + 1, begun_at = ? where id = ?",
                        State.COUNTING,
                        now,
                        id)
                > 0;
    }

    void writing(UUID id, int cells) {
        db.update("update cube_job set state = ?, cells = ? where id = ?", State.WRITING, cells, id);
    }

    /** @return false if it was cancelled meanwhile */
    boolean done(UUID id, Instant now, Instant expiresAt) {
        return db.update(
                        "update cube_job set state = ?, finished_at = ?, expires_at = ? where id = ?",
                        State.DONE,
                        now,
                        expiresAt,
                        id)
                > 0;
    }

    void failed(UUID id, String failure, Instant now, Instant expiresAt) {
        db.update(
                "update cube_job set state = ?, failure = ?, cells = null, finished_at = ?, expires_at = ? where id = ?",
                State.FAILED,
                failure,
                now,
                expiresAt,
                id);
    }

    void addAnswer(UUID id, Form form, byte[] content) {
        db.update("insert into cube_job_answer (job_id, form, content) values (?, ?, ?)", id, form, content);
    }

    byte[] answer(UUID id, Form form) {
        return db.queryOne(
                        "select content from cube_job_answer where job_id = ? and form = ?",
                        row -> row.bytes("content"),
                        id,
                        form)
                .orElseThrow(() -> new IllegalStateException("no answer of job " + id));
    }

    void delete(UUID id) {
        db.update("delete from cube_job where id = ?", id);
    }

    void deleteExpired(Instant now) {
        db.update("delete from cube_job where expires_at <= ?", now);
    }

    private static PlacedQuestion job(Row row) throws SQLException {
        return new PlacedQuestion(
                row.uuid("id"),
                row.json("question", CubeQuestion.class),
                State.valueOf(row.string("state")),
                row.intValue("attempts"),
                row.instant("placed_at"),
                row.instantOrNull("begun_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("expires_at"),
                row.intOrNull("cells"),
                row.stringOrNull("failure"));
    }
}
