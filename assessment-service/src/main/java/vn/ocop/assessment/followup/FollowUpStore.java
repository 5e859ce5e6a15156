package vn.ocop.assessment.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Tables {@code follow_up} and {@code redo_order}: insert only. */
@ApplicationScoped
class FollowUpStore {

    private final Db db;

    FollowUpStore(Db db) {
        this.db = db;
    }

    void insert(UUID assessmentId, FollowUpJson choice, Instant now, String username) {
        var document = choice.document();
        db.update(
                """
                insert into follow_up (assessment_id, choice, number, signed_on, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                assessmentId,
                choice.choice(),
                document == null ? null : document.number(),
                document == null ? null : document.signedOn(),
                choice.reason(),
                now,
                username);
    }

    void insert(UUID assessmentId, UUID openedId, RedoOrderJson order, Instant now, String username) {
        db.update(
                """
                insert into redo_order (assessment_id, opened_id, number, signed_on, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                assessmentId,
                openedId,
                order.document().number(),
                order.document().signedOn(),
                order.reason(),
                now,
                username);
    }
}
