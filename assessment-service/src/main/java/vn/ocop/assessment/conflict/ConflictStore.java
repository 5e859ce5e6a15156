package vn.ocop.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/**
 * Table {@code conflict_declaration} (insert only), the copies {@code producer_account} and {@code dossier_consultant}, and the view
 * {@code conflict_of_interest}, which alone says who is in conflict.
 */
@ApplicationScoped
public class ConflictStore {

    /** Four times the assessments and the people. */
    private static final String KNOWN = """
            select p.username, a.id, 'ACCOUNT_OF_PRODUCER' as ground
            from assessment a join producer_account p using (producer_id)
            where a.id = any (?) and p.username = any (?)
            union
            select m.username, a.id, 'DECLARED_OVER_PRODUCER'
            from assessment a
            join assessment other using (producer_id)
            join conflict_declared d on d.assessment_id = other.id and d.in_conflict
            join council_member m on m.id = d.member_id
            where a.id = any (?) and m.username = any (?)
            union
            select i.username, a.id, i.kind
            from assessment a join interest_in_force i on i.producer_id = a.producer_id or i.dossier_id = a.dossier_id
            where a.id = any (?) and i.username = any (?)
            union
            select c.username, a.id, 'CONSULTANT'
            from assessment a join dossier_consultant c using (dossier_id)
            where a.id = any (?) and c.username = any (?)""";

    private final Db db;

    ConflictStore(Db db) {
        this.db = db;
    }

    /** Members of any council who may neither see nor score this product. */
    public Set<UUID> membersInConflict(UUID assessmentId) {
        return new HashSet<>(db.query(
                "select member_id from conflict_of_interest where assessment_id = ?",
                r -> r.uuid("member_id"),
                assessmentId));
    }

    /** Products over which the person with a seat in the council is in conflict, whoever has them. */
    public Set<UUID> conflictsOf(UUID councilId, String username) {
        return new HashSet<>(db.query(
                "select distinct assessment_id from conflict_of_interest where council_id = ? and username = ?",
                r -> r.uuid("assessment_id"),
                councilId,
                username));
    }

    /** Why each member of the council is kept out, without what ties them. */
    public List<Found> found(UUID assessmentId, UUID councilId) {
        return db.query("""
                select distinct member_id, ground from conflict_of_interest where assessment_id = ? and council_id = ?
                order by member_id, ground""", r -> new Found(r.uuid("member_id"), r.string("ground")), assessmentId, councilId);
    }

    public record Found(UUID memberId, String ground) {}

    /** One statement however many people and products are asked about. */
    public List<KnownConflict> known(List<String> usernames, List<UUID> assessmentIds) {
        var ids = assessmentIds.toArray(UUID[]::new);
        var people = usernames.toArray(String[]::new);
        return db.query(
                KNOWN,
                r -> new KnownConflict(
                        r.string("username"), r.uuid("id"), KnownConflict.Ground.valueOf(r.string("ground"))),
                ids,
                people,
                ids,
                people,
                ids,
                people,
                ids,
                people);
    }

    public Optional<Declaration> declaration(UUID assessmentId, UUID memberId) {
        return db.queryOne(
                "select * from conflict_declared where assessment_id = ? and member_id = ?",
                ConflictStore::read,
                assessmentId,
                memberId);
    }

    /** What counts of each member. */
    public List<Declaration> declarations(UUID assessmentId) {
        return db.query(
                "select * from conflict_declared where assessment_id = ? order by member_id",
                ConflictStore::read,
                assessmentId);
    }

    /** Every one ever made, oldest first. */
    public List<Declaration> history(UUID assessmentId) {
        return db.query(
                "select * from conflict_declaration where assessment_id = ? order by id",
                ConflictStore::read,
                assessmentId);
    }

    public void save(Declaration d, String username) {
        db.update("""
                insert into conflict_declaration (assessment_id, member_id, in_conflict, reason, declared_at, declared_by)
                values (?, ?, ?, ?, ?, ?)""", d.assessmentId(), d.memberId(), d.inConflict(), d.reason(), d.declaredAt(), username);
    }

    /**
     * The accounts that act for a producer now; earlier ones are forgotten.
     *
     * @return whether anything has changed
     */
    public boolean accounts(UUID producerId, List<String> usernames) {
        var before = new HashSet<>(db.query(
                "select username from producer_account where producer_id = ?", r -> r.string("username"), producerId));
        if (before.equals(new HashSet<>(usernames))) {
            return false;
        }
        db.update("delete from producer_account where producer_id = ?", producerId);
        usernames.stream()
                .distinct()
                .forEach(username -> db.update(
                        "insert into producer_account (producer_id, username) values (?, ?)", producerId, username));
        return true;
    }

    /**
     * Who advised on a dossier, as told last.
     *
     * @return whether anything has changed
     */
    public boolean consultants(UUID dossierId, List<String> usernames) {
        var before = new HashSet<>(db.query(
                "select username from dossier_consultant where dossier_id = ?", r -> r.string("username"), dossierId));
        if (before.equals(new HashSet<>(usernames))) {
            return false;
        }
        db.update("delete from dossier_consultant where dossier_id = ?", dossierId);
        usernames.stream()
                .distinct()
                .forEach(username -> db.update(
                        "insert into dossier_consultant (dossier_id, username) values (?, ?)", dossierId, username));
        return true;
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
