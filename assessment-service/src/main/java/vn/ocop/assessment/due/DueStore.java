package vn.ocop.assessment.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.security.AreaScope;

/** Reads the tables of every feature that knows a last day, and changes none. */
@ApplicationScoped
class DueStore {

    private static final String PENDING = Arrays.stream(State.values())
            .filter(State::awaitsResult)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    /** One parameter, twice: the caller, who is shown nothing over which that person is in conflict. */
    private static final String ALL = """
            select 'ASSESSMENT' as kind, a.id, a.state as step, a.level, a.province_code, a.commune_code, a.product_id,
                   a.product_name, a.due_on
            from assessment a where a.due_on is not null and a.state in (%s)
              and not exists (select 1 from conflict_of_interest c
                              where c.assessment_id = a.id and c.council_id = a.council_id and c.username = ?)
            union all
            select p.kind, p.id, case when last.state is null then 'ACCEPT' else 'RESOLVE' end, p.level, p.province_code,
                   p.commune_code, p.product_id, p.product_name, coalesce(last.due_on, p.due_on)
            from petition p
            left join lateral (select s.state, s.due_on from petition_step s where s.petition_id = p.id
                               order by s.step_no desc limit 1) last on true
            where coalesce(last.state, 'ACCEPTED') = 'ACCEPTED'
            union all
            select 'COMPLETION', a.id, 'AWAIT', a.level, a.province_code, a.commune_code, a.product_id, a.product_name,
                   r.answer_by
            from completion_request r join assessment a on a.id = r.assessment_id
            where a.state in ('RECEIVED', 'UNDER_REVIEW')
              and r.id = (select max(l.id::text)::uuid from completion_request l where l.assessment_id = a.id)
              and not exists (select 1 from completion_answer n where n.request_id = r.id)
              and not exists (select 1 from completion_closing n where n.request_id = r.id)
              and not exists (select 1 from conflict_of_interest c
                              where c.assessment_id = a.id and c.council_id = a.council_id and c.username = ?)
            union all
            select 'REVOCATION', i.id, 'REVOKE', case x.stars when 5 then 'CENTRAL' else 'PROVINCE' end, i.province_code, null,
                   v.product_id, x.product_name, v.due_on
            from revocation_proposal v
            join inspection i on i.id = v.inspection_id
            join inspection_product x on x.inspection_id = v.inspection_id and x.product_id = v.product_id
            where not exists (select 1 from certificate_copy k
                              where k.number = x.certificate_number and k.revoked_on is not null)
              and not exists (select 1 from revocation_decline n
                              where n.inspection_id = v.inspection_id and n.product_id = v.product_id)""".formatted(PENDING);

    private final Db db;

    DueStore(Db db) {
        this.db = db;
    }

    /** Last day first. */
    List<DueJson> due(Filter filter, Sight sight, @Nullable Key after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        args.add(sight.username());
        args.add(sight.username());
        var sql = new StringBuilder("select d.* from (" + ALL + ") d where ");
        sql.append(sight.area().sql());
        args.addAll(sight.area().args());
        sql.append(" and (d.level = 'PROVINCE' or ?)");
        args.add(sight.nation());
        optional(sql, args, " and (?::text is null or d.level = ?::text)", name(filter.level()));
        optional(sql, args, " and (?::text is null or d.kind = ?::text)", name(filter.kind()));
        optional(sql, args, " and (?::date is null or d.due_on < ?::date)", filter.dueBefore());
        if (after != null) {
            sql.append(" and (d.due_on, d.kind, d.id, d.product_id) > (?::date, ?, ?::uuid, ?::uuid)");
            args.addAll(List.of(after.dueOn(), after.kind(), after.id(), after.productId()));
        }
        sql.append(" order by d.due_on, d.kind, d.id, d.product_id limit ?");
        args.add(limit);
        return db.query(sql.toString(), r -> read(r, filter.today()), args.toArray());
    }

    private static DueJson read(Row r, LocalDate today) throws SQLException {
        var dueOn = r.date("due_on");
        return new DueJson(
                DueJson.Kind.valueOf(r.string("kind")),
                r.uuid("id"),
                r.string("step"),
                Level.valueOf(r.string("level")),
                r.string("province_code"),
                r.uuid("product_id"),
                r.string("product_name"),
                dueOn,
                dueOn.isBefore(today));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void optional(
            StringBuilder sql, List<@Nullable Object> args, String condition, @Nullable Object value) {
        sql.append(condition);
        args.add(value);
        args.add(value);
    }

    record Filter(
            @Nullable Level level,
            DueJson.@Nullable Kind kind,
            @Nullable LocalDate dueBefore,
            LocalDate today) {}

    /** Where the last page ended. */
    record Key(LocalDate dueOn, String kind, UUID id, UUID productId) {}

    /** By area; what the centre owes only with the nation. */
    record Sight(AreaScope.Condition area, boolean nation, String username) {}
}
