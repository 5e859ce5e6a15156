package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.figure.Counter.Group;

/** Headline figures: of today from the counters, of any moment from the facts. One statement each, so the parts agree. */
@ApplicationScoped
public class FigureStore {

    private final Db db;

    FigureStore(Db db) {
        this.db = db;
    }

    public Figures today() {
        return read(db.query("select counter_group, key, n from overview_counter", FigureStore::entry));
    }

    public Figures at(Moment moment, Definition definition) {
        var counted = CountedSql.products(definition, moment);
        var decided = CountedSql.latestDecisions(moment);
        var sql = """
                with counted as (%s), decided as (%s)
                select 'STARS' as counter_group, stars::text as key, count(*) as n from counted group by stars
                union all select 'SET', coalesce(product_set::text, ''), count(*) from counted group by product_set
                union all select 'PRODUCERS', '', count(distinct producer_id) from counted
                union all select 'POTENTIAL5', '', count(*) from decided where outcome = 'FORWARDED'
                """.formatted(counted.sql(), decided.sql());
        return read(
                db.query(sql, FigureStore::entry, counted.and(decided.args()).toArray()));
    }

    private static Map.Entry<Counter, Long> entry(Row row) throws SQLException {
        return Map.entry(
                new Counter(Group.valueOf(row.string("counter_group")), row.string("key")), row.longValue("n"));
    }

    private static Figures read(Iterable<Map.Entry<Counter, Long>> entries) {
        var counters = new HashMap<Counter, Long>();
        entries.forEach(entry -> counters.put(entry.getKey(), entry.getValue()));
        return new Figures(counters);
    }
}
