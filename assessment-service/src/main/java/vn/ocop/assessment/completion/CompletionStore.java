package vn.ocop.assessment.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;

/** Tables {@code completion_request}, {@code completion_answer} and {@code completion_closing}: written once, never changed. */
@ApplicationScoped
public class CompletionStore {

    private static final String SELECT = """
            select r.*, a.dossier_version as answered_in, a.answered_at, c.reason, c.closed_at, c.closed_by
            from completion_request r
            left join completion_answer a on a.request_id = r.id
            left join completion_closing c on c.request_id = r.id
            where\s""";

    private final Db db;

    CompletionStore(Db db) {
        this.db = db;
    }

    public void insert(CompletionRequest request) {
        db.update(
                """
                insert into completion_request (id, assessment_id, dossier_version, items, asked_on, answer_by, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                request.id(),
                request.assessmentId(),
                request.dossierVersion(),
                db.json(new Items(request.items())),
                request.askedOn(),
                request.answerBy(),
                request.askedAt(),
                request.askedBy());
    }

    public void answer(UUID requestId, int dossierVersion, Instant now) {
        db.update(
                "insert into completion_answer (request_id, dossier_version, answered_at) values (?, ?, ?)",
                requestId,
                dossierVersion,
                now);
    }

    public void close(UUID requestId, String reason, Instant now, String username) {
        db.update(
                "insert into completion_closing (request_id, reason, closed_at, closed_by) values (?, ?, ?, ?)",
                requestId,
                reason,
                now,
                username);
    }

    /** All of an assessment, oldest first. */
    public List<CompletionRequest> of(UUID assessmentId) {
        return db.query(SELECT + "r.assessment_id = ? order by r.id", CompletionStore::read, assessmentId);
    }

    /** The last one, unless it is answered or closed. */
    public Optional<CompletionRequest> outstanding(UUID assessmentId) {
        return last(assessmentId).filter(CompletionRequest::outstanding);
    }

    public Optional<CompletionRequest> last(UUID assessmentId) {
        return db.queryOne(
                SELECT + "r.assessment_id = ? order by r.id desc limit 1", CompletionStore::read, assessmentId);
    }

    /** @throws Refused naming those whose last request still has time to be answered */
    public void requireNoneAwaited(List<UUID> assessmentIds, LocalDate today) {
        var awaited = assessmentIds.stream()
                .filter(id -> last(id).filter(request -> request.status(today) == CompletionStatus.OPEN)
                        .isPresent())
                .toList();
        if (!awaited.isEmpty()) {
            throw new Refused(new CompletionRefusal.Awaited(awaited));
        }
    }

    private static CompletionRequest read(Row row) throws SQLException {
        var answeredIn = row.intOrNull("answered_in");
        var reason = row.stringOrNull("reason");
        return new CompletionRequest(
                row.uuid("id"),
                row.uuid("assessment_id"),
                row.intValue("dossier_version"),
                row.json("items", Items.class).items(),
                row.date("asked_on"),
                row.date("answer_by"),
                row.instant("asked_at"),
                row.string("asked_by"),
                answeredIn == null ? null : new CompletionRequest.Answer(answeredIn, row.instant("answered_at")),
                reason == null ? null : closing(row, reason));
    }

    private static CompletionRequest.@Nullable Closing closing(Row row, String reason) throws SQLException {
        return new CompletionRequest.Closing(reason, row.instant("closed_at"), row.string("closed_by"));
    }

    /** As stored. */
    record Items(List<CompletionRequest.Item> items) {}
}
