package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;

/** Inspections as they stand, read from their tables and the copy of the register. */
@ApplicationScoped
class InspectionReadStore {

    private final Db db;

    InspectionReadStore(Db db) {
        this.db = db;
    }

    /** @throws Refused with {@link InspectionRefusal.NoSuchInspection} */
    Inspection get(UUID id) {
        return find("where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new InspectionRefusal.NoSuchInspection(id)));
    }

    /** Locks it until commit, so that one conclusion is drawn. */
    Inspection lock(UUID id) {
        db.query("select 1 from inspection where id = ? for update", r -> 1, id);
        return get(id);
    }

    /** Newest first: what the filter asks for and the caller may see. */
    List<Inspection> visible(Filter filter, Sight sight, @Nullable UUID after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("where (?::uuid is null or id < ?::uuid)");
        both(args, after);
        sql.append(" and (?::text is null or province_code = ?::text) ");
        both(args, filter.province());
        sql.append("""
                 and (?::uuid is null or exists (select 1 from inspection_product p
                                                 where p.inspection_id = inspection.id and p.product_id = ?::uuid))
                 and (?::text is null or (?::text = 'CONCLUDED') = exists (select 1 from inspection_conclusion c
                                                                           where c.inspection_id = inspection.id))
                 and (?::date is null or exists (
                     select 1 from revocation_proposal v join inspection_product p using (inspection_id, product_id)
                     where v.inspection_id = inspection.id and v.due_on < ?::date
                       and not exists (select 1 from revocation_decline d
                                       where d.inspection_id = v.inspection_id and d.product_id = v.product_id)
                       and not exists (select 1 from certificate_copy k
                                       where k.number = p.certificate_number and k.revoked_on is not null)))""");
        both(args, filter.productId());
        both(args, filter.state() == null ? null : filter.state().name());
        both(args, filter.revocationDueBefore());
        sql.append(" and ").append(sight.area().sql()).append(' ');
        args.addAll(sight.area().args());
        sql.append("""
                 and (? or level = 'PROVINCE'
                      or exists (select 1 from inspection_conclusion c where c.inspection_id = inspection.id))
                 order by id desc limit ?""");
        args.add(sight.nation());
        args.add(limit);
        return find(sql.toString(), args.toArray());
    }

    /** Accounts among these that act for one of the producers. */
    List<String> accountsOf(List<UUID> producerIds, List<String> usernames) {
        return db.query(
                """
                select distinct username from producer_account where producer_id = any (?) and username = any (?)
                order by username""", r -> r.string("username"), producerIds.toArray(UUID[]::new), usernames.toArray(String[]::new));
    }

    private static void both(List<@Nullable Object> args, @Nullable Object value) {
        args.add(value);
        args.add(value);
    }

    private List<Inspection> find(String where, @Nullable Object... args) {
        return db.query("select * from inspection " + where, this::read, args);
    }

    private Inspection read(Row r) throws SQLException {
        var id = r.uuid("id");
        var draft = db.queryOne(
                "select content, version from inspection_findings where inspection_id = ?",
                f -> new Draft(f.json("content", InspectionStore.Noted.class).findings(), f.intValue("version")),
                id);
        var concluded =
                db.queryOne("select * from inspection_conclusion where inspection_id = ?", this::conclusion, id);
        return new Inspection(
                id,
                InspectionKind.valueOf(r.string("kind")),
                Level.valueOf(r.string("level")),
                r.string("province_code"),
                products(id),
                r.date("held_on"),
                r.string("purpose"),
                r.stringOrNull("need"),
                r.json("team", InspectionStore.Team.class).members(),
                draft.map(Draft::findings).orElse(List.of()),
                concluded.orElse(null),
                version(draft.map(Draft::version).orElse(0), concluded));
    }

    private List<Inspection.Inspected> products(UUID id) {
        return db.query(
                """
                select p.*, k.revoked_on from inspection_product p
                left join certificate_copy k on k.number = p.certificate_number
                where p.inspection_id = ? order by p.product_id""",
                p -> new Inspection.Inspected(
                        p.uuid("product_id"),
                        p.string("product_name"),
                        p.uuid("producer_id"),
                        p.string("producer_name"),
                        p.intValue("stars"),
                        p.string("certificate_number"),
                        p.dateOrNull("revoked_on")),
                id);
    }

    private Inspection.Conclusion conclusion(Row r) throws SQLException {
        var proposals = db.query(
                """
                select p.*, d.document_number, d.signed_on, d.reason as decline_reason, d.declined_at, d.declined_by
                from revocation_proposal p left join revocation_decline d using (inspection_id, product_id)
                where p.inspection_id = ? order by p.product_id""",
                p -> new Proposal(
                        p.uuid("product_id"),
                        Proposal.Ground.valueOf(p.string("ground")),
                        p.string("reason"),
                        p.date("due_on"),
                        decline(p)),
                r.uuid("inspection_id"));
        return new Inspection.Conclusion(
                new IssuedDocument(r.string("document_number"), r.date("signed_on")),
                r.string("summary"),
                proposals,
                r.instant("concluded_at"),
                r.string("concluded_by"));
    }

    private static Proposal.@Nullable Decline decline(Row p) throws SQLException {
        var number = p.stringOrNull("document_number");
        return number == null
                ? null
                : new Proposal.Decline(
                        new IssuedDocument(number, p.date("signed_on")),
                        p.string("decline_reason"),
                        p.instant("declined_at"),
                        p.string("declined_by"));
    }

    private static int version(int drafts, Optional<Inspection.Conclusion> concluded) {
        return drafts
                + concluded
                        .map(c -> 1
                                + (int) c.proposals().stream()
                                        .filter(p -> p.declined() != null)
                                        .count())
                        .orElse(0);
    }

    private record Draft(List<Finding> findings, int version) {}

    record Filter(
            @Nullable String province,
            @Nullable UUID productId,
            @Nullable InspectionState state,
            @Nullable LocalDate revocationDueBefore) {}

    /** By office and area; what the ministry inspects is the province's to read after the conclusion. */
    record Sight(AreaScope.Condition area, boolean nation) {}
}
