package vn.ocop.statistics.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.programme.ProgrammeChangeJson.RowJson;

/**
 * What records told of producers on two days. On a day holds what began last, and of two that began on the same day the later version: so a
 * change is a new version with its first day, or another record.
 */
@ApplicationScoped
class RecordChangeStore {

    private static final String STOOD = """
            with versions as (
                select * from programme_record_fact where kind = ? and recorded_at <= ?),
            last as (
                select distinct on (record_id) record_id, state from versions order by record_id, aggregate_version desc),
            told as (
                select v.*, producer from versions v join last using (record_id), unnest(v.producer_ids) producer
                where last.state = 'ACTIVE' and v.state = 'ACTIVE' and (?::text is null or v.province_code = ?::text)),
            stood as (
                select distinct on (day, producer) day, producer, codes, until_day
                from told, unnest(array[?::date, ?::date]) day
                where from_day <= day
                order by day, producer, from_day desc, recorded_at desc, aggregate_version desc, record_id),
            since as (select producer, codes from stood where day = ? and coalesce(until_day, 'infinity') >= day),
            now as (select producer, codes from stood where day = ? and coalesce(until_day, 'infinity') >= day)
            """;

    private static final String ROWS = STOOD + """
            , one as (select producer, name, value from since, jsonb_each_text(codes) as said(name, value)),
            other as (select producer, name, value from now, jsonb_each_text(codes) as said(name, value))
            select name, value, count(one.producer) as before, count(other.producer) as after,
                count(*) filter (where one.producer is null and producer in (select producer from since)) as gained,
                count(*) filter (where other.producer is null and producer in (select producer from now)) as lost
            from one full join other using (producer, name, value) group by name, value order by name, value
            """;

    private static final String PRODUCERS = STOOD + """
            select count(since.producer) as before, count(now.producer) as after,
                count(*) filter (where since.producer is not null and now.producer is not null) as of_both
            from since full join now using (producer)
            """;

    private final Db db;

    RecordChangeStore(Db db) {
        this.db = db;
    }

    record Producers(long since, long now, long both) {}

    Producers producers(String kind, @Nullable String province, LocalDate since, Moment moment) {
        return db.queryOne(
                        PRODUCERS,
                        row -> new Producers(row.longValue("before"), row.longValue("after"), row.longValue("of_both")),
                        args(kind, province, since, moment))
                .orElseThrow();
    }

    List<RowJson> rows(String kind, @Nullable String province, LocalDate since, Moment moment) {
        return db.query(
                ROWS,
                row -> new RowJson(
                        row.string("name"),
                        row.string("value"),
                        row.longValue("before"),
                        row.longValue("after"),
                        row.longValue("gained"),
                        row.longValue("lost")),
                args(kind, province, since, moment));
    }

    private static @Nullable Object[] args(String kind, @Nullable String province, LocalDate since, Moment moment) {
        return new @Nullable Object[] {
            kind, moment.knownAt(), province, province, since, moment.asOf(), since, moment.asOf()
        };
    }
}
