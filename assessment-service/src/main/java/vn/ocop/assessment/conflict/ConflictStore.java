package vn.ocop.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code conflict_declaration} and {@code producer_account}. */
@ApplicationScoped
public class ConflictStore {

    private final Db db;

    ConflictStore(Db db) {
        this.db = db;
    }

    /** Members of any council who may neither see nor score this product. */
    public Set<UUID> membersInConflict(UUID assessmentId, UUID producerId) {
        return new HashSet<>(db.query("""
                select member_id from conflict_declaration where assessment_id = ? and in_conflict
                union
                select m.id from council_member m join producer_account p on p.username = m.username
                where p.producer_id = ?""", r -> r.uuid("member_id"), assessmentId, producerId));
    }

    /** One statement however many people and products are asked about. */
    public List<KnownConflict> known(List<String> usernames, List<UUID> assessmentIds) {
        return db.query(
                """
                select p.username, a.id, 'ACCOUNT_OF_PRODUCER' as ground
                from assessment a join producer_account p using (producer_id)
                where a.id = any (?) and p.username = any (?)
                union
                select m.username, a.id, 'DECLARED_OVER_PRODUCER'
                from assessment a
                join assessment other using (producer_id)
                join conflict_declaration d on d.assessment_id = other.id and d.in_conflict
                join council_member m on m.id = d.member_id
                where a.id = any (?) and m.username = any (?)""",
                r -> new KnownConflict(
                        r.string("username"), r.uuid("id"), KnownConflict.Ground.valueOf(r.string("ground"))),
                assessmentIds.toArray(UUID[]::new),
                usernames.toArray(String[]::new),
                assessmentIds.toArray(UUID[]::new),
                usernames.toArray(String[]::new));
    }

    public Optional<Declaration> declaration(UUID assessmentId, UUID memberId) {
        return db.queryOne(
                "select * from conflict_declaration where assessment_id = ? and member_id = ?",
                ConflictStore::read,
                assessmentId,
                memberId);
    }

    public List<Declaration> declarations(UUID assessmentId) {
        return db.query(
                "select * from conflict_declaration where assessment_id = ? order by member_id",
                ConflictStore::read,
                assessmentId);
    }

    public void save(Declaration d, String username) {
        db.update("""
                insert into conflict_declaration (assessment_id, member_id, in_conflict, reason, declared_at, declared_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (assessment_id, member_id) do update
                set in_conflict = excluded.in_conflict, reason = excluded.reason,
                    declared_at = excluded.declared_at, declared_by = excluded.declared_by""", d.assessmentId(), d.memberId(), d.inConflict(), d.reason(), d.declaredAt(), username);
    }

    /** The accounts that act for a producer now; earlier ones are forgotten. */
    public void accounts(UUID producerId, List<String> usernames) {
        db.update("delete from producer_account where producer_id = ?", producerId);
        usernames.stream()
                .distinct()
                .forEach(username -> db.update(
                        "insert into producer_account (producer_id, username) values (?, ?)", producerId, username));
    }

    private static Declaration read(Row r) throws java.sql.SQLException {
        return new Declaration(
                r.uuid("assessment_id"),
                r.uuid("member_id"),
                r.bool("in_conflict"),
                r.stringOrNull("reason"),
                r.instant("declared_at"));
    }
}
