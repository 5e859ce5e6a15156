package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;

/** Tables {@code petition} and {@code petition_step}: insert only. */
@ApplicationScoped
class PetitionStore {

    private final Db db;

    PetitionStore(Db db) {
        this.db = db;
    }

    /**
     * @param filedBy account of an appeal; null for a complaint, which names nobody
     * @param receiptHash of a complaint
     */
    void insert(Petition p, Instant filedAt, @Nullable String filedBy, @Nullable String receiptHash) {
        var c = p.concern();
        var appeal = p.appeal();
        db.update(
                """
                insert into petition (id, kind, assessment_id, certificate_number, product_id, product_name, producer_id,
                                      producer_name, level, province_code, commune_code, target, received_on, obstacle,
                                      text, filed_on, due_on, filed_at, filed_by, receipt_sha256)
                values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::date, ?::jsonb, ?, ?, ?, ?, ?, ?)""",
                p.id(),
                p.kind(),
                c.assessmentId(),
                c.certificateNumber(),
                c.productId(),
                c.productName(),
                c.producerId(),
                c.producerName(),
                c.level(),
                c.provinceCode(),
                c.communeCode(),
                appeal == null ? null : db.json(appeal.target()),
                appeal == null ? null : appeal.receivedOn(),
                appeal == null || appeal.obstacle() == null ? null : db.json(appeal.obstacle()),
                p.text(),
                p.filedOn(),
                p.acceptBy(),
                filedAt,
                filedBy,
                receiptHash);
    }

    /** Stores the last step of a locked petition. */
    void append(Petition petition) {
        var step = petition.steps().getLast();
        db.update(
                """
                insert into petition_step (petition_id, step_no, state, due_on, content, recorded_at, recorded_by)
                values (?, ?, ?, ?::date, ?, ?, ?)""",
                petition.id(),
                petition.steps().size(),
                step.state(),
                petition.dueOn(),
                db.json(step),
                step.mark().at(),
                step.mark().by());
    }

    /** @throws Refused if there is none of that kind */
    Petition get(PetitionKind kind, UUID id) {
        return known(kind, id, find("where id = ? and kind = ?", id, kind));
    }

    /** Locks it until commit, so two handlers at once queue instead of both deciding. */
    Petition lock(PetitionKind kind, UUID id) {
        db.query("select 1 from petition where id = ? and kind = ? for update", r -> 1, id, kind);
        return get(kind, id);
    }

    Optional<Petition> byReceipt(String hash) {
        return find("where receipt_sha256 = ?", hash).stream().findFirst();
    }

    List<Petition> appealsOn(UUID assessmentId) {
        return find("where assessment_id = ? and kind = 'APPEAL' order by id", assessmentId);
    }

    /** Resolved ones on an assessment, and complaints about its product. */
    List<Petition> resolvedOn(UUID assessmentId, UUID productId) {
        return find("""
                where (assessment_id = ? or (assessment_id is null and product_id = ?))
                  and exists (select 1 from petition_step s where s.petition_id = petition.id and s.state = 'RESOLVED')
                order by id""", assessmentId, productId);
    }

    /** Newest first: what the filter asks for and the caller may see. */
    List<Petition> visible(Filter filter, Sight sight, @Nullable UUID after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        args.add(filter.kind());
        var sql = new StringBuilder("""
                where id in (select p.id from petition p
                    left join lateral (select s.state, s.due_on from petition_step s where s.petition_id = p.id
                                       order by s.step_no desc limit 1) last on true
                    where p.kind = ?""");
        and(sql, args, " and (?::uuid is null or p.id < ?::uuid)", after);
        and(sql, args, " and (?::text is null or coalesce(last.state, 'FILED') = ?::text)", name(filter.state()));
        and(sql, args, " and (?::text is null or p.province_code = ?::text)", filter.province());
        and(sql, args, " and (?::uuid is null or p.assessment_id = ?::uuid)", filter.assessmentId());
        and(
                sql,
                args,
                " and (?::date is null or (case when last.state is null then p.due_on else last.due_on end) < ?::date)",
                filter.dueBefore());
        sql.append(" and ((").append(sight.area().sql()).append(" and (p.level = 'PROVINCE' or ?)) ");
        args.addAll(sight.area().args());
        args.add(sight.nation());
        sql.append("""
                 or (p.kind = 'APPEAL' and p.producer_id in
                        (select producer_id from producer_account where username = ?)))
                 order by p.id desc limit ?) order by id desc""");
        args.add(sight.username());
        args.add(limit);
        return find(sql.toString(), args.toArray());
    }

    private static @Nullable String name(@Nullable PetitionState state) {
        return state == null ? null : state.name();
    }

    private static void and(StringBuilder sql, List<@Nullable Object> args, String condition, @Nullable Object value) {
        sql.append(condition);
        args.add(value);
        args.add(value);
    }

    private List<Petition> find(String where, @Nullable Object... args) {
        return db.query("select * from petition " + where, r -> PetitionRow.petition(r, steps(r.uuid("id"))), args);
    }

    private static Petition known(PetitionKind kind, UUID id, List<Petition> found) {
        if (found.isEmpty()) {
            throw new Refused(
                    kind == PetitionKind.APPEAL
                            ? new PetitionRefusal.NoSuchAppeal(id)
                            : new PetitionRefusal.NoSuchComplaint(id));
        }
        return found.getFirst();
    }

    private List<Step> steps(UUID id) {
        return db.query(
                "select state, content from petition_step where petition_id = ? order by step_no",
                PetitionRow::step,
                id);
    }

    record Filter(
            PetitionKind kind,
            @Nullable PetitionState state,
            @Nullable String province,
            @Nullable UUID assessmentId,
            @Nullable LocalDate dueBefore) {}

    /** What the caller may see: by office and area, at the centre only with the nation, and the own appeals. */
    record Sight(AreaScope.Condition area, boolean nation, String username) {}
}
