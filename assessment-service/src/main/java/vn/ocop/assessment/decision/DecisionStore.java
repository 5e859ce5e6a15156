package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;

/** Tables {@code decision} and {@code notice}: insert only. */
@ApplicationScoped
class DecisionStore {

    private final Db db;
    private final ChangeStore changes;

    DecisionStore(Db db, ChangeStore changes) {
        this.db = db;
        this.changes = changes;
    }

    /** @throws Refused with {@link DecisionRefusal.NumberTaken} */
    void insert(Decision d, String username) {
        var reading = d.original();
        db.update(
                """
                insert into decision (id, number, year, issuer_key, level, province_code, issuer_name, signed_on,
                                      signer_name, signer_position, legal_basis, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                d.id(),
                reading.number(),
                d.signedOn().getYear(),
                d.issuer().key(),
                d.issuer().level(),
                d.issuer().provinceCode(),
                d.issuer().name(),
                d.signedOn(),
                reading.signer().name(),
                reading.signer().position(),
                d.legalBasis(),
                d.recordedAt(),
                username);
        changes.claim(d, reading.number(), d.signedOn().getYear());
        changes.add(d.id(), null, reading.items());
    }

    Optional<Decision> get(UUID id) {
        return db.queryOne("select * from decision where id = ?", this::read, id);
    }

    /** Until commit nobody else corrects it. */
    Optional<Decision> lock(UUID id) {
        db.query("select 1 as one from decision where id = ? for update", r -> r.intValue("one"), id);
        return get(id); // read after the lock was had
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
        var signedOn = r.date("signed_on");
        var signer = new Signer(r.string("signer_name"), r.string("signer_position"));
        return new Decision(
                id,
                signedOn,
                new Issuer(r.string("level"), r.stringOrNull("province_code"), r.string("issuer_name")),
                r.string("legal_basis"),
                new Reading(r.string("number"), signer, items(id, signedOn)),
                changes.of(id),
                r.instant("recorded_at"));
    }

    private List<Item> items(UUID id, LocalDate signedOn) {
        return db.query(
                """
                select i.*, a.product_name from decision_item i join assessment a on a.id = i.assessment_id
                where i.decision_id = ? and i.change_id is null order by i.assessment_id""",
                r -> new Item(
                        r.uuid("assessment_id"),
                        r.string("product_name"),
                        Outcomes.valueOf(r.string("outcome")),
                        r.intValue("stars"),
                        signedOn,
                        Item.Standing.IN_FORCE),
                id);
    }
}
