package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;

/** Tables {@code decision}, {@code decision_item} and {@code notice}: insert only. */
@ApplicationScoped
class DecisionStore {

    private final Db db;

    DecisionStore(Db db) {
        this.db = db;
    }

    /** @throws Refused with {@link DecisionRefusal.NumberTaken} */
    void insert(Decision d, String username) {
        int stored = db.update(
                """
                insert into decision (id, number, year, issuer_key, level, province_code, issuer_name, signed_on,
                                      signer_name, signer_position, legal_basis, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (issuer_key, year, number) do nothing""",
                d.id(),
                d.number(),
                d.signedOn().getYear(),
                d.issuer().key(),
                d.issuer().level(),
                d.issuer().provinceCode(),
                d.issuer().name(),
                d.signedOn(),
                d.signer().name(),
                d.signer().position(),
                d.legalBasis(),
                d.recordedAt(),
                username);
        if (stored == 0) {
            throw new Refused(
                    new DecisionRefusal.NumberTaken(d.number(), d.signedOn().getYear()));
        }
        d.items()
                .forEach(item -> db.update(
                        "insert into decision_item (decision_id, assessment_id, outcome, stars) values (?, ?, ?, ?)",
                        d.id(),
                        item.assessmentId(),
                        item.outcome(),
                        item.stars()));
    }

    Optional<Decision> get(UUID id) {
        return db.queryOne("select * from decision where id = ?", this::read, id);
    }

    /** Newest first. */
    List<Decision> visible(AreaScope.Condition area, @Nullable UUID after, int limit) {
        var args = new java.util.ArrayList<@Nullable Object>();
        args.add(after);
        args.add(after);
        args.addAll(area.args());
        args.add(limit);
        return db.query(
                "select * from decision where (?::uuid is null or id < ?::uuid) and " + area.sql()
                        + " order by id desc limit ?",
                this::read,
                args.toArray());
    }

    void insertNotice(UUID id, UUID assessmentId, NoticeJson notice, Instant now, String username) {
        db.update("""
                insert into notice (id, assessment_id, number, signed_on, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""", id, assessmentId, notice.number(), notice.signedOn(), notice.reason(), now, username);
    }

    Optional<Notice> notice(UUID assessmentId) {
        return db.queryOne(
                "select * from notice where assessment_id = ?",
                r -> new Notice(
                        r.uuid("id"),
                        assessmentId,
                        r.string("number"),
                        r.date("signed_on"),
                        r.stringOrNull("reason"),
                        r.instant("recorded_at")),
                assessmentId);
    }

    private Decision read(Row r) throws java.sql.SQLException {
        var id = r.uuid("id");
        return new Decision(
                id,
                r.string("number"),
                r.date("signed_on"),
                new Decision.Signer(r.string("signer_name"), r.string("signer_position")),
                new Issuer(r.string("level"), r.stringOrNull("province_code"), r.string("issuer_name")),
                r.string("legal_basis"),
                items(id),
                r.instant("recorded_at"));
    }

    private List<Decision.Item> items(UUID id) {
        return db.query(
                "select * from decision_item where decision_id = ? order by assessment_id",
                r -> new Decision.Item(
                        r.uuid("assessment_id"), Outcomes.valueOf(r.string("outcome")), r.intValue("stars")),
                id);
    }
}
