package vn.ocop.certification.ipuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipuse.IpUseJson.RevocationJson;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

/** Tables {@code ip_right_use} and what ends one; nothing is changed in place. */
@ApplicationScoped
class IpUseStore {

    private static final String ON_DAY = """
            select u.*, e.revoked_on, e.reason, e.document as revocation_document,
                ip_use_state(u.valid_from, u.valid_until, e.revoked_on, s.state, ?::date) as state
            from ip_right_use u
                left join ip_right_use_revocation e on e.use_id = u.id
                left join lateral ip_right_on(u.ip_right_id, ?) s on true
            """;

    private final Db db;
    private final Clock clock;

    IpUseStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(List<IpUseView> uses) {
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var use : uses) {
            rows.add(new @Nullable Object[] {
                use.id(),
                use.ipRightId(),
                use.holderProducerId(),
                use.holderName(),
                use.productIds().toArray(UUID[]::new),
                use.from(),
                use.until(),
                db.json(use.document()),
                use.note(),
                now
            });
        }
        db.batch("""
                insert into ip_right_use (id, ip_right_id, holder_producer_id, holder_name, product_ids, valid_from, valid_until,
                    document, note, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    void revoke(UUID id, RevocationJson revocation) {
        var document = revocation.document();
        db.update(
                "insert into ip_right_use_revocation (use_id, revoked_on, reason, document, recorded_at) values (?, ?, ?, ?::jsonb, ?)",
                id,
                revocation.on(),
                revocation.reason(),
                document == null ? null : db.json(document),
                clock.instant());
    }

    Optional<IpUseView> find(UUID rightId, UUID id, LocalDate day) {
        return db.queryOne(ON_DAY + " where u.ip_right_id = ? and u.id = ?", IpUseStore::read, day, day, rightId, id);
    }

    /** All of a right, for what may not be given twice. */
    List<IpUseView> ofRight(UUID rightId, LocalDate day) {
        return db.query(ON_DAY + " where u.ip_right_id = ?", IpUseStore::read, day, day, rightId);
    }

    List<IpUseView> byIds(List<UUID> ids, LocalDate day) {
        return db.query(
                ON_DAY + " where u.id = any(?) order by u.id", IpUseStore::read, day, day, ids.toArray(UUID[]::new));
    }

    /** Those that had begun and name the product. */
    List<IpUseView> ofProduct(UUID productId, LocalDate day) {
        return db.query(
                ON_DAY
                        + " where u.product_ids @> array[?]::uuid[] and u.valid_from <= ? order by u.valid_from desc, u.id",
                IpUseStore::read,
                day,
                day,
                productId,
                day);
    }

    List<IpUseView> list(IpUseFilter filter, LocalDate day, PageRequest page) {
        var sql = new StringBuilder("select * from (").append(ON_DAY).append(" where u.ip_right_id = ?) u where true");
        var args = new ArrayList<Object>(List.of(day, day, filter.ipRightId()));
        and(sql, args, " and u.state = ?", filter.state());
        and(sql, args, " and u.holder_producer_id = ?", filter.holderProducerId());
        and(sql, args, " and u.product_ids @> array[?]::uuid[]", filter.productId());
        and(sql, args, " and u.id < ?", page.withKeys(1).afterId());
        and(sql, args, " and true order by u.id desc limit ?", page.limit() + 1);
        return db.query(sql.toString(), IpUseStore::read, args.toArray());
    }

    /** Marks those that ended by their dates and were not announced, oldest first; a second replica finds them marked. */
    List<UUID> markLapsed(LocalDate today, int limit) {
        return db.query("""
                insert into ip_right_use_lapse (use_id, announced_on)
                select id, ? from ip_right_use u
                where valid_until < ?::date and not exists (select from ip_right_use_lapse l where l.use_id = u.id)
                    and not exists (select from ip_right_use_revocation e where e.use_id = u.id and e.revoked_on <= u.valid_until)
                order by valid_until, id limit ?
                on conflict do nothing
                returning use_id""", r -> r.uuid("use_id"), today, today, limit);
    }

    private static void and(StringBuilder sql, List<Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }

    private static IpUseView read(Row row) throws SQLException {
        return new IpUseView(
                row.uuid("id"),
                row.uuid("ip_right_id"),
                row.uuidOrNull("holder_producer_id"),
                row.stringOrNull("holder_name"),
                row.uuids("product_ids"),
                row.date("valid_from"),
                row.dateOrNull("valid_until"),
                row.json("document", PaperJson.class),
                row.stringOrNull("note"),
                row.dateOrNull("revoked_on"),
                row.stringOrNull("reason"),
                row.jsonOrNull("revocation_document", PaperJson.class),
                UseState.valueOf(row.string("state")));
    }
}
