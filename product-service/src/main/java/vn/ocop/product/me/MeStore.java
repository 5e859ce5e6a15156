package vn.ocop.product.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.product.me.MeJson.ProducerJson;
import vn.ocop.product.me.MeJson.TasksJson;

/** Counts over the dossiers of an account, and the claims that wait for its office. */
@ApplicationScoped
class MeStore {

    private static final String OWN =
            "producer_id in (select producer_id from producer_account where username = ? and ended_at is null)";

    private final Db db;

    MeStore(Db db) {
        this.db = db;
    }

    List<ProducerJson> producers(String username) {
        return db.query(
                "select p.id, p.name from producer p join producer_account a on a.producer_id = p.id"
                        + " where a.username = ? and a.ended_at is null order by p.name, p.id limit 200",
                row -> new ProducerJson(row.uuid("id"), row.string("name")),
                username);
    }

    int dossiersToRead(String username) {
        return db.queryOne(
                        "select count(distinct dossier_id) as n from dossier_reader where username = ?",
                        row -> row.intValue("n"),
                        username)
                .orElse(0);
    }

    /** @param areas whose offices the account belongs to; none for others */
    int openClaims(AreaScope areas) {
        var area = areas.condition("p.province_code", "p.commune_code");
        return db.queryOne(
                        "select count(*) as n from producer_claim c join producer p on p.id = c.producer_id"
                                + " where c.state = 'OPEN' and " + area.sql(),
                        row -> row.intValue("n"),
                        area.args().toArray())
                .orElse(0);
    }

    /** @param areas whose offices the account belongs to; none for others */
    int openFlags(String username, AreaScope areas) {
        var area = areas.condition("p.province_code", "p.commune_code");
        var args = new ArrayList<Object>(List.of(username));
        args.addAll(area.args());
        return db.queryOne(
                        "select count(*) as n from criterion_flag f join product p on p.id = f.product_id"
                                + " where not exists (select from criterion_flag_clearance c where c.flag_id = f.id)"
                                + " and (p." + OWN + " or " + area.sql() + ")",
                        row -> row.intValue("n"),
                        args.toArray())
                .orElse(0);
    }

    /** @param areas whose communes' tasks are the account's; none for a producer */
    TasksJson tasks(String username, AreaScope areas, LocalDate today, Waiting waiting) {
        var area = areas.condition("province_code", "commune_code");
        var args = new ArrayList<Object>(List.of(username, username));
        args.addAll(area.args());
        args.addAll(area.args());
        args.add(today);
        args.addAll(area.args());
        return db.queryOne(
                        """
                        select count(*) filter (where state = 'DRAFT' and %1$s) as draft,
                               count(*) filter (where state = 'RETURNED' and %1$s) as returned,
                               count(*) filter (where state = 'SUBMITTED' and %2$s) as to_receive,
                               count(*) filter (where state = 'RECEIVED' and %2$s) as to_report,
                               count(*) filter (where state = 'RECEIVED' and due_on < ? and %2$s) as overdue
                        from dossier where state in ('DRAFT', 'RETURNED', 'SUBMITTED', 'RECEIVED')
                        """.formatted(OWN, area.sql()),
                        row -> new TasksJson(
                                row.intValue("draft"),
                                row.intValue("returned"),
                                row.intValue("to_receive"),
                                row.intValue("to_report"),
                                row.intValue("overdue"),
                                waiting.claims(),
                                waiting.flags()),
                        args.toArray())
                .orElseThrow();
    }

    /** What waits beside dossiers. */
    record Waiting(int claims, int flags) {}
}
