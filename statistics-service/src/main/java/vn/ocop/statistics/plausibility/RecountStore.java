package vn.ocop.statistics.plausibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.TopicHistory.Position;

@ApplicationScoped
class RecountStore {

    private final Db db;

    RecountStore(Db db) {
        this.db = db;
    }

    /**
     * The kept-up counters and the positions that they stand at.
     *
     * @param counters by group and key with a slash between; those that are 0 are left out; CELL_ is what the cells' differences come to
     */
    record Kept(List<Position> positions, SortedMap<String, Long> counters) {}

    /** One statement, so that both are of one moment. */
    Kept kept(String consumer) {
        var positions = new ArrayList<Position>();
        var counters = new TreeMap<String, Long>();
        db.query(
                """
                select true as position, topic as name, partition::text as key, next_offset as n from consumer_position where consumer = ?
                union all select false, counter_group, key, n from overview_counter where n <> 0
                union all select false, 'CELL_STARS', stars, sum(ever) from cell_delta where subject = 'PRODUCT'
                    group by stars having sum(ever) <> 0
                union all select false, 'CELL_SET', product_set, sum(ever) from cell_delta where subject = 'PRODUCT'
                    group by product_set having sum(ever) <> 0
                """,
                row -> row.bool("position")
                        ? positions.add(new Position(
                                row.string("name"), Integer.parseInt(row.string("key")), row.longValue("n")))
                        : counters.put(row.string("name") + "/" + row.string("key"), row.longValue("n")),
                consumer);
        return new Kept(positions, counters);
    }

    void add(RecountJson recount) {
        db.update(
                "insert into recount (id, at, events, difference, body) values (?, ?, ?, ?, ?)",
                recount.id(),
                recount.at(),
                recount.events(),
                recount.difference(),
                db.json(recount));
    }

    /** The newest first, at most so many. */
    List<RecountJson> list(int limit) {
        return db.query(
                "select body from recount order by at desc, id desc limit ?",
                row -> row.json("body", RecountJson.class),
                limit);
    }

    Optional<Instant> newest() {
        return list(1).stream().map(RecountJson::at).findFirst();
    }
}
