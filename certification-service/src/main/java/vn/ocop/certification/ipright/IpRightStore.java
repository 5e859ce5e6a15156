package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.IpRightView;
import vn.ocop.certification.ipright.IpRightJson.StatusJson;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

@ApplicationScoped
class IpRightStore {

    private final Db db;
    private final Clock clock;

    IpRightStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(IpRightView right) {
        db.update(
                """
                insert into ip_right (id, kind, name, application_number, number, owner, manager, legal_basis, filed_on, granted_on,
                    valid_until, province_code, product_ids, state, state_on, version, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                right.id(),
                right.kind().name(),
                right.name(),
                right.applicationNumber(),
                right.number(),
                right.owner(),
                right.manager(),
                right.legalBasis(),
                right.filedOn(),
                right.grantedOn(),
                right.validUntil(),
                right.provinceCode(),
                right.productIds().toArray(UUID[]::new),
                right.state().name(),
                right.stateOn(),
                right.version(),
                clock.instant());
        addState(right, null);
    }

    Optional<IpRightView> find(UUID id) {
        return db.queryOne("select * from ip_right where id = ?", IpRightStore::read, id);
    }

    Optional<IpRightView> lock(UUID id) {
        return db.queryOne("select * from ip_right where id = ? for update", IpRightStore::read, id);
    }

    IpRightView change(IpRightView right, StatusJson status) {
        var granted = right.grantedOn() == null && status.state() == IpRightStatus.GRANTED;
        db.update(
                "update ip_right set state = ?, state_on = ?, granted_on = coalesce(granted_on, ?), version = version + 1 where id = ?",
                status.state().name(),
                status.on(),
                granted ? status.on() : null,
                right.id());
        var changed = find(right.id()).orElseThrow();
        addState(changed, status.note());
        return changed;
    }

    List<IpRightView> list(
            @Nullable IpRightKind kind, @Nullable String province, @Nullable UUID productId, PageRequest page) {
        var sql = new StringBuilder("select * from ip_right where true");
        var args = new ArrayList<Object>();
        if (kind != null) {
            sql.append(" and kind = ?");
            args.add(kind.name());
        }
        if (province != null) {
            sql.append(" and province_code = ?");
            args.add(province);
        }
        if (productId != null) {
            sql.append(" and product_ids @> array[?]::uuid[]");
            args.add(productId);
        }
        var after = page.withKeys(1).afterId();
        if (after != null) {
            sql.append(" and id < ?");
            args.add(after);
        }
        args.add(page.limit() + 1);
        return db.query(sql.append(" order by id desc limit ?").toString(), IpRightStore::read, args.toArray());
    }

    private void addState(IpRightView right, @Nullable String note) {
        db.update(
                "insert into ip_right_state (ip_right_id, version, state, state_on, note, recorded_at) values (?, ?, ?, ?, ?, ?)",
                right.id(),
                right.version(),
                right.state().name(),
                right.stateOn(),
                note,
                clock.instant());
    }

    private static IpRightView read(Row row) throws SQLException {
        return new IpRightView(
                row.uuid("id"),
                IpRightKind.valueOf(row.string("kind")),
                row.string("name"),
                row.stringOrNull("application_number"),
                row.stringOrNull("number"),
                row.string("owner"),
                row.stringOrNull("manager"),
                row.stringOrNull("legal_basis"),
                row.dateOrNull("filed_on"),
                row.dateOrNull("granted_on"),
                row.dateOrNull("valid_until"),
                row.stringOrNull("province_code"),
                row.uuids("product_ids"),
                IpRightStatus.valueOf(row.string("state")),
                row.date("state_on"),
                row.longValue("version"));
    }
}
