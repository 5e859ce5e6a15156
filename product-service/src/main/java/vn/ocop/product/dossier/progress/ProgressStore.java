package vn.ocop.product.dossier.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.product.dossier.progress.ProgressConsumer.AssessmentChanged;
import vn.ocop.product.dossier.progress.ProgressConsumer.DecisionRecorded;

/** Tables {@code dossier_assessment} and {@code dossier_reader}: the copy of what assessment-service said. */
@ApplicationScoped
class ProgressStore {

    private final Db db;

    ProgressStore(Db db) {
        this.db = db;
    }

    /** @param completionAsked whether the producer is asked to complete the dossier and has not */
    void store(AssessmentChanged changed, boolean completionAsked) {
        db.update(
                "insert into dossier_assessment (assessment_id, dossier_id, previous_id, level, state, completion_asked)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (assessment_id) do update set previous_id = excluded.previous_id,"
                        + " level = excluded.level, state = excluded.state, completion_asked = excluded.completion_asked"
                        + " or (dossier_assessment.completion_asked and ?)",
                changed.assessmentId(),
                changed.dossierId(),
                changed.previousId(),
                changed.level(),
                changed.state(),
                completionAsked,
                changed.isNoStep() && changed.completion() == null);
    }

    void replaceReaders(AssessmentChanged changed) {
        db.update("delete from dossier_reader where assessment_id = ?", changed.assessmentId());
        db.batch(
                "insert into dossier_reader (assessment_id, dossier_id, username) values (?, ?, ?)",
                changed.readersOrNone().stream()
                        .distinct()
                        .<@Nullable Object[]>map(username ->
                                new @Nullable Object[] {changed.assessmentId(), changed.dossierId(), username})
                        .toList());
    }

    AssessmentTrail trail(UUID dossierId) {
        return new AssessmentTrail(db.query(
                "select assessment_id, previous_id, state, completion_asked from dossier_assessment"
                        + " where dossier_id = ? and state is not null order by assessment_id",
                row -> new AssessmentTrail.Step(
                        row.uuid("assessment_id"),
                        row.uuidOrNull("previous_id"),
                        row.string("state"),
                        row.bool("completion_asked")),
                dossierId));
    }

    void store(DecisionRecorded decision) {
        db.update(
                "insert into dossier_assessment (assessment_id, dossier_id, decision_number, decision_signed_on, outcome, stars,"
                        + " decision_id) values (?, ?, ?, ?, ?, ?, ?) on conflict (assessment_id) do update set"
                        + " decision_number = excluded.decision_number, decision_signed_on = excluded.decision_signed_on,"
                        + " outcome = excluded.outcome, stars = excluded.stars,"
                        + " decision_id = coalesce(excluded.decision_id, dossier_assessment.decision_id)",
                decision.assessmentId(),
                decision.dossierId(),
                decision.number(),
                decision.signedOn(),
                decision.outcome(),
                decision.stars(),
                decision.decisionId());
    }

    /** The decision speaks of it no more. */
    void withdraw(UUID assessmentId) {
        db.update(
                "update dossier_assessment set decision_number = null, decision_signed_on = null, outcome = null, stars = null"
                        + " where assessment_id = ?",
                assessmentId);
    }
}
