package vn.ocop.product.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code completion_request}, the copy of what assessment-service said, and {@code completion_answer}. */
@ApplicationScoped
public class CompletionStore {

    private static final String SELECT = """
            select r.*, a.version_number from completion_request r left join completion_answer a on a.request_id = r.id
            where r.dossier_id = ? order by r.id""";

    private final Db db;

    CompletionStore(Db db) {
        this.db = db;
    }

    /** Each event tells it again while it waits for an answer. */
    public void learn(UUID dossierId, CompletionRequest request) {
        db.update(
                "insert into completion_request (id, dossier_id, assessment_id, asked_on, answer_by, items)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                request.id(),
                dossierId,
                request.assessmentId(),
                request.askedOn(),
                request.answerBy(),
                db.json(new Items(request.items())));
    }

    /** Oldest first. */
    public List<CompletionRequest> of(UUID dossierId) {
        return db.query(SELECT, CompletionStore::read, dossierId);
    }

    /** The last one, unless it is answered; whether it is still asked for the dossier's state tells. */
    public Optional<CompletionRequest> unanswered(UUID dossierId) {
        var all = of(dossierId);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast()).filter(request -> request.answeredIn() == null);
    }

    public boolean isAnswered(UUID requestId) {
        return db.queryOne(
                        "select request_id from completion_answer where request_id = ?",
                        row -> row.uuid("request_id"),
                        requestId)
                .isPresent();
    }

    public void answer(
            CompletionRequest request, int versionNumber, @Nullable String note, Instant at, String username) {
        db.update(
                "insert into completion_answer (request_id, version_number, note, answered_at, answered_by)"
                        + " values (?, ?, ?, ?, ?)",
                request.id(),
                versionNumber,
                note,
                at,
                username);
        // events that were under way before the answer arrived do not ask again
        db.update(
                "update dossier_assessment set completion_asked = false where assessment_id = ?",
                request.assessmentId());
    }

    private static CompletionRequest read(Row row) throws SQLException {
        return new CompletionRequest(
                row.uuid("id"),
                row.uuid("assessment_id"),
                row.date("asked_on"),
                row.date("answer_by"),
                row.json("items", Items.class).items(),
                row.intOrNull("version_number"));
    }

    /** As stored. */
    record Items(List<CompletionRequest.Item> items) {}
}
