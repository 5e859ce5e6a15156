package vn.ocop.certification.ipfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipfigure.IpFiguresJson.KindJson;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Counts the records in one query: a row by kind and one for all of them together. */
@ApplicationScoped
class IpFigureStore {

    private static final String COUNT = """
            with counted as (
                select r.id, r.kind, r.product_ids, s.state
                from ip_right r join lateral ip_right_on(r.id, ?) s on true where true {conditions}),
            carried as (
                select c.kind, null::uuid as use_id, product_id from counted c, unnest(c.product_ids) as product_id
                where c.state in ('GRANTED', 'RENEWED')
                union all
                select c.kind, u.id, product_id from counted c
                    join ip_right_use u on u.ip_right_id = c.id
                    left join ip_right_use_revocation e on e.use_id = u.id
                    left join lateral unnest(u.product_ids) as product_id on true
                where ip_use_state(u.valid_from, u.valid_until, e.revoked_on, c.state, ?) = 'IN_FORCE'),
            rights as (
                select kind, count(*) as applications, count(*) filter (where state in ('GRANTED', 'RENEWED')) as in_force
                from counted group by rollup (kind)),
            states as (
                select kind, jsonb_agg(g) as by_state
                from (select kind, state, count(*) as n from counted group by kind, state) g group by kind),
            carriers as (
                select kind, count(distinct use_id) as uses, count(distinct product_id) as products
                from carried group by rollup (kind))
            select r.kind, r.applications, r.in_force, coalesce(c.uses, 0) as uses, coalesce(c.products, 0) as products,
                coalesce(s.by_state, '[]') as by_state
            from rights r
                left join carriers c on c.kind is not distinct from r.kind
                left join states s on s.kind = r.kind
            """;

    /** Numbers of a kind, or of all kinds where it is null. */
    private record Counted(
            @Nullable IpRightKind kind,
            long applications,
            long inForce,
            long uses,
            long products,
            Map<IpRightStatus, Long> byState) {

        private static Counted none(@Nullable IpRightKind kind) {
            return new Counted(kind, 0, 0, 0, 0, Map.of());
        }
    }

    /** Its {@code kind} is that of the row. */
    private record StateCount(String kind, IpRightStatus state, long n) {}

    private final Db db;

    IpFigureStore(Db db) {
        this.db = db;
    }

    IpFiguresJson count(IpFigureFilter filter, LocalDate on) {
        var conditions = new StringBuilder();
        var args = new ArrayList<Object>(List.of(on));
        var provinces = filter.provinces();
        and(
                conditions,
                args,
                " and r.province_code = any(?)",
                provinces == null ? null : provinces.toArray(String[]::new));
        and(conditions, args, " and r.support_programme = ?", filter.supportProgramme());
        and(conditions, args, " and r.economic_sector = ?", filter.economicSector());
        and(conditions, args, " and r.filed_on >= ?", filter.filedFrom());
        and(conditions, args, " and r.filed_on <= ?", filter.filedUntil());
        args.add(on);
        return json(on, db.query(COUNT.replace("{conditions}", conditions), IpFigureStore::read, args.toArray()));
    }

    private static IpFiguresJson json(LocalDate on, List<Counted> rows) {
        var all = of(rows, null);
        var byKind = Arrays.stream(IpRightKind.values())
                .map(kind -> of(rows, kind))
                .map(row -> new KindJson(
                        Objects.requireNonNull(row.kind()),
                        row.applications(),
                        row.inForce(),
                        row.uses(),
                        row.products(),
                        row.byState()))
                .toList();
        return new IpFiguresJson(on, all.applications(), all.inForce(), all.uses(), all.products(), byKind);
    }

    private static Counted of(List<Counted> rows, @Nullable IpRightKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst().orElseGet(() -> Counted.none(kind));
    }

    private static Counted read(Row row) throws SQLException {
        var kind = row.stringOrNull("kind");
        var byState = new EnumMap<IpRightStatus, Long>(IpRightStatus.class);
        for (var count : row.json("by_state", StateCount[].class)) {
            byState.put(count.state(), count.n());
        }
        return new Counted(
                kind == null ? null : IpRightKind.valueOf(kind),
                row.longValue("applications"),
                row.longValue("in_force"),
                row.longValue("uses"),
                row.longValue("products"),
                byState);
    }

    private static void and(StringBuilder sql, List<Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }
}
