package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.figure.Moment;

@ApplicationScoped
class TimelineStore {

    private final Db db;

    TimelineStore(Db db) {
        this.db = db;
    }

    /** How many products were recognised for the first time on each legal day. */
    SortedMap<LocalDate, Long> firstRecognitions(Moment moment) {
        var days = new TreeMap<LocalDate, Long>();
        db.query(
                        """
                        select day, count(*) as n from (
                            select min(legal_day) as day from certificate_fact one
                            where kind = 'ISSUED' and legal_day <= ? and recorded_at <= ?
                                and not exists (
                                    select from certificate_fact gone
                                    where gone.certificate_id = one.certificate_id and gone.kind = 'ANNULLED'
                                        and gone.recorded_at <= ?)
                            group by product_id) first
                        group by day
                        """,
                        row -> Map.entry(row.date("day"), row.longValue("n")),
                        moment.asOf(),
                        moment.knownAt(),
                        moment.knownAt())
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }
}
