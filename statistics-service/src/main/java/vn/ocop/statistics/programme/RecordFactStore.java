package vn.ocop.statistics.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.programme.ProgrammeFigureJson.CellJson;
import vn.ocop.statistics.programme.ProgrammeFigureJson.MeasureJson;

/** Table {@code programme_record_fact}, append-only: a version that is there already stays as it is. */
@ApplicationScoped
public class RecordFactStore {

    /** Of records whose province under the boundaries cannot be told. */
    private static final String UNALLOCATED = "UNALLOCATED";

    private static final String UNDER =
            "left join unnest(?::text[], ?::text[], ?::text[]) as b(province, commune, under)"
                    + " on b.province = f.province_code and b.commune = coalesce(f.commune_code, '')";

    /**
     * Places that records name, and the province of each under the boundaries asked for.
     *
     * @param commune empty where the province alone is named
     * @param under UNALLOCATED if it cannot be told
     */
    private record Provinces(List<String> province, List<String> commune, List<String> under) {}

    private record Named(String province, @Nullable String commune) {}

    private final Db db;
    private final AdministrativeUnits units;

    RecordFactStore(Db db, AdministrativeUnits units) {
        this.db = db;
        this.units = units;
    }

    /** In one statement, whatever their number: an import brings them by the thousand. */
    public void add(List<ReceivedEvent<ProgrammeRecordChangedJson>> events) {
        var rows = events.stream()
                .map(event -> Map.of(
                        "aggregate_version",
                        event.aggregateVersion(),
                        "recorded_at",
                        event.time(),
                        "p",
                        event.payload()))
                .toList();
        db.update("""
                insert into programme_record_fact (record_id, aggregate_version, kind, state, province_code, commune_code, from_day,
                    until_day, producer_ids, product_ids, codes, measures, days, recorded_at)
                select (p->>'recordId')::uuid, aggregate_version, p->>'kind', p->>'state', p->>'provinceCode', p->>'communeCode',
                    (p->>'from')::date, (p->>'until')::date,
                    array(select jsonb_array_elements_text(p->'producerIds')::uuid),
                    array(select jsonb_array_elements_text(p->'productIds')::uuid),
                    p->'codes', p->'measures', p->'days', recorded_at
                from jsonb_to_recordset(?) as g(aggregate_version bigint, recorded_at timestamptz, p jsonb)
                on conflict do nothing""", db.json(rows));
    }

    /** All versions of these records. */
    public List<RecordVersion> versions(Collection<UUID> records) {
        return db.query(
                """
                select record_id, aggregate_version, kind, state, province_code, commune_code, from_day, until_day, recorded_at
                from programme_record_fact where record_id = any (?)
                """,
                row -> new RecordVersion(
                        row.uuid("record_id"),
                        row.longValue("aggregate_version"),
                        row.string("kind"),
                        row.string("state").equals("ACTIVE"),
                        row.stringOrNull("province_code"),
                        row.stringOrNull("commune_code"),
                        row.date("from_day"),
                        row.dateOrNull("until_day"),
                        row.instant("recorded_at")),
                (Object) records.toArray(UUID[]::new));
    }

    List<CellJson> read(ProgrammeFigureQuery query) {
        var args = new ArrayList<@Nullable Object>();
        var within = provinces(query);
        var dimensions = IntStream.range(0, query.by().size())
                .mapToObj(i -> dimension(query.by().get(i), args) + " as d" + i)
                .collect(Collectors.joining(", "));
        var where = where(query, within, args);
        var keys = IntStream.range(0, query.by().size()).mapToObj(i -> "d" + i).toList();
        var same = keys.stream()
                .map(key -> " and x." + key + " is not distinct from c." + key)
                .collect(Collectors.joining());
        var sql = """
                with chosen as materialized (select l.*%s from (
                        select f.*, %s as place from (
                            select distinct on (record_id) * from programme_record_fact %s
                            order by record_id, aggregate_version desc) f %s) l %s)
                select %s count(*) as records, count(distinct nullif(place, 'UNALLOCATED')) as provinces,
                    (select count(distinct id) from chosen x, unnest(x.product_ids) id where true%s) as products,
                    (select count(distinct id) from chosen x, unnest(x.producer_ids) id where true%s) as producers,
                    (select jsonb_object_agg(name, told) from (
                        select m.key as name, jsonb_build_object('records', count(*), 'sum', sum(m.value::bigint),
                            'median', percentile_disc(0.5) within group (order by m.value::bigint)) as told
                        from chosen x, jsonb_each_text(x.measures) m where true%s group by m.key) each) as measures
                from chosen c %s
                """.formatted(
                dimensions.isEmpty() ? "" : ", " + dimensions,
                within == null ? "f.province_code" : "b.under",
                "where kind = ? and recorded_at <= ?",
                within == null ? "" : UNDER,
                where,
                keys.isEmpty() ? "" : String.join(", ", keys) + ",",
                same,
                same,
                same,
                keys.isEmpty() ? "" : "group by " + String.join(", ", keys) + " order by " + String.join(", ", keys));
        return db.query(sql, row -> cell(row, query.by()), args.toArray());
    }

    /** @return null if provinces count as recorded */
    private @Nullable Provinces provinces(ProgrammeFigureQuery query) {
        var boundaries = query.boundaries();
        if (boundaries == null) {
            return null;
        }
        var named = db.query(
                "select distinct province_code, commune_code from programme_record_fact where kind = ? and province_code is not null",
                row -> new Named(row.string("province_code"), row.stringOrNull("commune_code")),
                query.kind());
        return new Provinces(
                named.stream().map(Named::province).toList(),
                named.stream()
                        .map(place -> Objects.requireNonNullElse(place.commune(), ""))
                        .toList(),
                named.stream().map(place -> under(boundaries, place)).toList());
    }

    private String under(int boundaries, Named place) {
        return units.provinceUnder(boundaries, place.commune(), place.province())
                .orElse(UNALLOCATED);
    }

    /** A name of the record's codes is bound, never written into the statement. */
    private static String dimension(String name, List<@Nullable Object> args) {
        return switch (name) {
            case "province" -> "l.place";
            case "commune" -> "l.commune_code";
            case "year" -> "extract(year from l.from_day)::int::text";
            default -> {
                args.add(name);
                args.add(name);
                yield "coalesce(l.codes ->> ?::text, l.measures ->> ?::text)";
            }
        };
    }

    private static String where(ProgrammeFigureQuery query, @Nullable Provinces within, List<@Nullable Object> args) {
        args.add(query.kind());
        args.add(query.knownAt());
        if (within != null) {
            args.add(within.province().toArray(String[]::new));
            args.add(within.commune().toArray(String[]::new));
            args.add(within.under().toArray(String[]::new));
        }
        var sql = new StringBuilder("where state = 'ACTIVE' and from_day <= ?");
        args.add(query.asOf());
        if (!query.ever()) {
            sql.append(" and coalesce(until_day, 'infinity') >= ?");
            args.add(query.asOf());
        }
        if (query.province() != null) {
            sql.append(" and place = ?");
            args.add(query.province());
        }
        for (var each : new TreeMap<>(query.with()).entrySet()) {
            sql.append(" and codes ->> ?::text = ?");
            args.add(each.getKey());
            args.add(each.getValue());
        }
        for (var name : query.having()) {
            sql.append(" and ((measures ->> ?::text)::bigint > 0 or (days ->> ?::text)::date <= ?)");
            args.add(name);
            args.add(name);
            args.add(query.asOf());
        }
        return sql.toString();
    }

    private static CellJson cell(Row row, List<String> by) throws SQLException {
        var dimensions = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < by.size(); i++) {
            dimensions.put(by.get(i), row.stringOrNull("d" + i));
        }
        var measures = row.jsonOrNull("measures", Measures.class);
        return new CellJson(
                dimensions,
                row.longValue("records"),
                row.longValue("products"),
                row.longValue("producers"),
                row.longValue("provinces"),
                measures == null ? new TreeMap<>() : measures);
    }

    private static final class Measures extends TreeMap<String, MeasureJson> {
        private static final long serialVersionUID = 1L;
    }
}
