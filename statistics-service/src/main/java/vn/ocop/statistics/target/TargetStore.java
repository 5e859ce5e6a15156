package vn.ocop.statistics.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.figure.Moment;

/** Targets among the facts of programme records. */
@ApplicationScoped
class TargetStore {

    private static final String BEGUN = """
            select record_id, province_code, from_day, until_day, codes ->> 'measure' as measure, (measures ->> 'target')::bigint as goal,
                   (measures ->> 'reached')::bigint as reported, (days ->> 'reachedOn')::date as reported_on
            from (select distinct on (record_id) * from programme_record_fact where kind = 'target' and recorded_at <= ?
                  order by record_id, aggregate_version desc) last
            where state = 'ACTIVE' and from_day <= ? and (?::text is null or province_code = ?::text)
              and (?::text is null or codes ->> 'measure' = ?::text)
            order by from_day desc, province_code nulls first, measure, record_id limit ?
            """;

    private final Db db;

    TargetStore(Db db) {
        this.db = db;
    }

    /** Those whose period has begun, the latest period first and the nation before its provinces. */
    List<Target> begun(Moment moment, @Nullable String province, @Nullable String measure, int most) {
        return db.query(
                BEGUN,
                row -> {
                    var reported = row.longValue("reported");
                    var reportedOn = row.dateOrNull("reported_on");
                    return new Target(
                            row.uuid("record_id"),
                            row.string("measure"),
                            row.stringOrNull("province_code"),
                            row.date("from_day"),
                            row.dateOrNull("until_day"),
                            row.longValue("goal"),
                            reportedOn == null ? null : reported,
                            reportedOn);
                },
                moment.knownAt(),
                moment.asOf(),
                province,
                province,
                measure,
                measure,
                most);
    }
}
