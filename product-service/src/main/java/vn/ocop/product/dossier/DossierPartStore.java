package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Answers and changes of dossiers. */
@ApplicationScoped
class DossierPartStore {

    private final Db db;

    DossierPartStore(Db db) {
        this.db = db;
    }

    Map<String, Integer> answers(UUID dossierId) {
        var answers = new LinkedHashMap<String, Integer>();
        db.query(
                        "select criterion, option_number from dossier_answer where dossier_id = ? order by criterion",
                        row -> Map.entry(row.string("criterion"), row.intValue("option_number")),
                        dossierId)
                .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
        return answers;
    }

    void replaceAnswers(UUID dossierId, Map<String, Integer> answers) {
        db.update("delete from dossier_answer where dossier_id = ?", dossierId);
        db.batch(
                "insert into dossier_answer (dossier_id, criterion, option_number) values (?, ?, ?)",
                answers.entrySet().stream()
                        .<@Nullable Object[]>map(
                                answer -> new @Nullable Object[] {dossierId, answer.getKey(), answer.getValue()})
                        .toList());
    }

    /** The last that led to a recognition, or else the last that ended; of the same producer. */
    Optional<UUID> earlier(UUID productId, UUID producerId) {
        return db.queryOne("""
                select d.id from dossier d where d.product_id = ? and d.producer_id = ? and d.state = 'DECIDED'
                order by exists (select 1 from dossier_assessment a where a.dossier_id = d.id and a.outcome = 'RECOGNISED') desc,
                         d.id desc
                limit 1""", row -> row.uuid("id"), productId, producerId);
    }

    List<String> changes(UUID dossierId) {
        return db.query(
                "select text from dossier_change where dossier_id = ? order by position",
                row -> row.string("text"),
                dossierId);
    }

    void addChanges(UUID dossierId, List<String> changes) {
        db.batch(
                "insert into dossier_change (dossier_id, position, text) values (?, ?, ?)",
                IntStream.range(0, changes.size())
                        .<@Nullable Object[]>mapToObj(i -> new @Nullable Object[] {dossierId, i + 1, changes.get(i)})
                        .toList());
    }

    /** The latest decision that a council led to. */
    Optional<DossierJson.DecisionJson> decision(UUID dossierId) {
        return db.queryOne(
                "select decision_number, decision_signed_on, outcome, stars from dossier_assessment where dossier_id = ?"
                        + " and decision_number is not null order by decision_signed_on desc, assessment_id desc limit 1",
                row -> new DossierJson.DecisionJson(
                        row.string("decision_number"),
                        row.date("decision_signed_on"),
                        row.string("outcome"),
                        row.intOrNull("stars")),
                dossierId);
    }
}
