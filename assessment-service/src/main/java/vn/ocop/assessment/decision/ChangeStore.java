package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;

/** Tables {@code decision_change}, {@code decision_item}, {@code decision_item_end}: insert only; and the numbers in use. */
@ApplicationScoped
class ChangeStore {

    private final Db db;

    ChangeStore(Db db) {
        this.db = db;
    }

    /** @throws Refused with {@link DecisionRefusal.NumberTaken} */
    void claim(Decision decision, String number, int year) {
        int stored = db.update(
                "insert into decision_number (issuer_key, year, number, decision_id) values (?, ?, ?, ?) on conflict do nothing",
                decision.issuer().key(),
                year,
                number,
                decision.id());
        if (stored == 0) {
            throw new Refused(new DecisionRefusal.NumberTaken(number, year));
        }
    }

    /** The number was never that decision's. */
    void release(Decision decision, String number) {
        db.update(
                "delete from decision_number where issuer_key = ? and year = ? and number = ?",
                decision.issuer().key(),
                decision.signedOn().getYear(),
                number);
    }

    void insert(Decision decision, Change change) {
        var document = change.document();
        var signer = document == null ? null : document.signer();
        var request = change.request();
        db.update(
                """
                insert into decision_change (id, decision_id, change_no, kind, reason, number, signed_on, signer_name,
                    signer_position, request_number, request_signed_on, reading, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                change.id(),
                decision.id(),
                decision.version() + 1,
                change.kind(),
                change.reason(),
                document == null ? null : document.number(),
                document == null ? null : document.signedOn(),
                signer == null ? null : signer.name(),
                signer == null ? null : signer.position(),
                request == null ? null : request.number(),
                request == null ? null : request.signedOn(),
                db.json(change.reading()),
                change.recordedAt(),
                change.recordedBy());
    }

    /** @param changeId of the amending decision that takes them in; null for the decision itself */
    void add(UUID decisionId, @Nullable UUID changeId, List<Item> items) {
        items.forEach(item -> db.update(
                """
                insert into decision_item (decision_id, assessment_id, outcome, stars, change_id, attempt)
                select ?, ?, ?, ?, ?, 1 + count(*)::int from decision_item_end where assessment_id = ?""", decisionId, item.assessmentId(), item.outcome(), item.stars(), changeId, item.assessmentId()));
    }

    void end(UUID assessmentId, UUID changeId) {
        db.update("""
                insert into decision_item_end (assessment_id, attempt, change_id)
                select assessment_id, max(attempt), ?::uuid from decision_item where assessment_id = ? group by assessment_id""", changeId, assessmentId);
    }

    /** One for each time that a decision took the result in; the assessment's own for the first. */
    UUID recognitionId(UUID assessmentId) {
        int attempt = db.query(
                        "select max(attempt) as n from decision_item where assessment_id = ?",
                        r -> r.intValue("n"),
                        assessmentId)
                .getFirst();
        return attempt == 1 ? assessmentId : Ids.following(assessmentId, "recognition/" + attempt);
    }

    List<Change> of(UUID decisionId) {
        return db.query(
                "select * from decision_change where decision_id = ? order by change_no",
                ChangeStore::change,
                decisionId);
    }

    private static Change change(Row r) throws SQLException {
        var requested = r.stringOrNull("request_number");
        return new Change(
                r.uuid("id"),
                Change.Kind.valueOf(r.string("kind")),
                r.string("reason"),
                document(r, r.dateOrNull("signed_on")),
                requested == null ? null : new IssuedDocument(requested, r.date("request_signed_on")),
                r.json("reading", Reading.class),
                r.instant("recorded_at"),
                r.string("recorded_by"));
    }

    private static @Nullable SignedDocument document(Row r, @Nullable LocalDate signedOn) throws SQLException {
        return signedOn == null
                ? null
                : new SignedDocument(
                        r.string("number"), signedOn, new Signer(r.string("signer_name"), r.string("signer_position")));
    }
}
