package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.ipright.IpRightView.End;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.reference.AdministrativeUnits;

/** Table {@code ip_right}; what it is on a day comes from its steps. */
@ApplicationScoped
class IpRightStore {

    private static final String ON_DAY = """
            select r.*, s.state as day_state, s.state_on as day_state_on, s.valid_until as day_until
            from ip_right r left join lateral ip_right_on(r.id, ?) s on true
            """;

    private final Db db;
    private final AdministrativeUnits units;
    private final Clock clock;

    IpRightStore(Db db, AdministrativeUnits units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    /** @return false if the id is there already */
    boolean add(NewRight right) {
        var body = right.body();
        var area = body.area();
        var source = right.source();
        var last = right.history().last();
        return db.update(
                        """
                        insert into ip_right (id, kind, name, goods, application_number, number, owner, manager, legal_basis,
                            support_programme, economic_sector, filed_on, granted_on, granted_text, valid_until, province_code,
                            country, area_on, area_codes, product_ids, documents, note, source, collected_on, state, state_on,
                            version, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                        on conflict (id) do nothing""",
                        right.id(),
                        body.kind(),
                        body.name(),
                        body.goods(),
                        body.applicationNumber(),
                        body.number(),
                        body.owner(),
                        body.manager(),
                        body.legalBasis(),
                        body.supportProgramme(),
                        body.economicSector(),
                        body.filedOn(),
                        body.grantedOn(),
                        source == null ? null : source.grantedText(),
                        last.until(),
                        body.provinceCode(),
                        body.country(),
                        area == null ? null : right.areaOn(),
                        area == null ? new String[0] : area.codes().toArray(String[]::new),
                        right.productIds().toArray(UUID[]::new),
                        db.json(body.documents() == null ? List.of() : body.documents()),
                        body.note(),
                        source == null ? null : source.address(),
                        source == null ? null : source.collectedOn(),
                        last.state(),
                        last.on(),
                        clock.instant())
                == 1;
    }

    Optional<IpRightView> find(UUID id, LocalDate day) {
        return db.queryOne(ON_DAY + " where r.id = ?", this::read, day, id);
    }

    /** Locked until commit. */
    Optional<IpRightView> lock(UUID id, LocalDate day) {
        return db.queryOne("select id from ip_right where id = ? for update", r -> r.uuid("id"), id)
                .flatMap(found -> find(found, day));
    }

    /** Keeps what the list shows of the last step. */
    void change(UUID id, NewStep step) {
        var last = step.step();
        var granted = last.state() == IpRightStatus.GRANTED;
        db.update("""
                update ip_right set state = ?, state_on = ?, valid_until = ?, granted_on = coalesce(granted_on, ?),
                    number = coalesce(?, number), version = version + 1 where id = ?""", last.state(), last.on(), last.until(), granted ? last.on() : null, step.number(), id);
    }

    List<IpRightView> ofProduct(UUID productId, LocalDate day) {
        return db.query(
                ON_DAY + " where r.product_ids @> array[?]::uuid[] and s.state is not null order by r.kind, r.id",
                this::read,
                day,
                productId);
    }

    List<IpRightView> list(IpRightFilter filter, LocalDate today, PageRequest page) {
        var sql = new StringBuilder(ON_DAY).append(" where true");
        var args = new ArrayList<Object>(List.of(today));
        and(sql, args, " and r.kind = ?", filter.kind());
        and(sql, args, " and s.state = ?", filter.state());
        and(
                sql,
                args,
                " and r.province_code = any(?)",
                filter.provinces() == null ? null : filter.provinces().toArray(String[]::new));
        and(sql, args, " and r.product_ids @> array[?]::uuid[]", filter.productId());
        and(sql, args, " and ? in (r.number, r.application_number)", filter.number());
        and(sql, args, " and r.support_programme = ?", filter.supportProgramme());
        and(sql, args, " and r.economic_sector = ?", filter.economicSector());
        and(sql, args, " and r.id < ?", page.withKeys(1).afterId());
        and(sql, args, " and true order by r.id desc limit ?", page.limit() + 1);
        return db.query(sql.toString(), this::read, args.toArray());
    }

    private static void and(StringBuilder sql, List<Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }

    private IpRightView read(Row row) throws SQLException {
        var kind = IpRightKind.valueOf(row.string("kind"));
        var name = row.stringOrNull("day_state");
        var state = name == null ? null : IpRightStatus.valueOf(name);
        var filedOn = row.dateOrNull("filed_on");
        var until = row.dateOrNull("day_until");
        return new IpRightView(
                row.uuid("id"),
                kind,
                row.string("name"),
                row.stringOrNull("goods"),
                row.stringOrNull("application_number"),
                row.stringOrNull("number"),
                row.string("owner"),
                row.stringOrNull("manager"),
                row.stringOrNull("legal_basis"),
                row.stringOrNull("support_programme"),
                row.stringOrNull("economic_sector"),
                filedOn,
                row.dateOrNull("granted_on"),
                row.stringOrNull("granted_text"),
                end(kind, state, until),
                until,
                row.stringOrNull("province_code"),
                row.stringOrNull("country"),
                Areas.json(units, row.dateOrNull("area_on"), row.strings("area_codes")),
                row.uuids("product_ids"),
                List.of(row.json("documents", PaperJson[].class)),
                row.stringOrNull("note"),
                row.stringOrNull("source"),
                row.dateOrNull("collected_on"),
                state,
                row.dateOrNull("day_state_on"),
                row.longValue("version"));
    }

    private static End end(IpRightKind kind, @Nullable IpRightStatus state, @Nullable LocalDate until) {
        if (state == null || !state.followsGrant()) {
            return End.NO_TERM;
        }
        if (until != null) {
            return End.DATED;
        }
        return TermRulesJson.rules().of(kind, null).endless() ? End.NEVER : End.UNKNOWN;
    }
}
