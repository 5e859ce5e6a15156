package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Table {@code overview_counter}: a handful of rows, so that the figures of today cost the same for ten products and a million. */
@ApplicationScoped
public class CounterStore {

    private final Db db;

    CounterStore(Db db) {
        this.db = db;
    }

    /** A row that does not exist yet can only be added to: it is counted up before it is counted down. */
    public void add(SortedMap<Counter, Integer> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var there = db.query(
                """
                update overview_counter c set n = c.n + g.n from unnest(?::text[], ?::text[], ?::integer[]) as g (counter_group, key, n)
                where c.counter_group = g.counter_group and c.key = g.key returning c.counter_group, c.key
                """,
                row -> new Counter(Counter.Group.valueOf(row.string("counter_group")), row.string("key")),
                columns(changes));
        var absent = new TreeMap<>(changes);
        there.forEach(absent::remove);
        db.update("""
                insert into overview_counter (counter_group, key, n) select * from unnest(?::text[], ?::text[], ?::integer[])
                on conflict on constraint overview_counter_pk do update set n = overview_counter.n + excluded.n
                """, columns(absent));
    }

    private static Object[] columns(SortedMap<Counter, Integer> changes) {
        return new Object[] {
            changes.keySet().stream().map(counter -> counter.group().name()).toArray(String[]::new),
            changes.keySet().stream().map(Counter::key).toArray(String[]::new),
            changes.values().toArray(Integer[]::new)
        };
    }

    /** @return by how much the number of producers with a counted product changes */
    public int move(List<Move> moves) {
        var changes = new TreeMap<UUID, Integer>();
        for (var move : moves) {
            if (!Objects.equals(move.from(), move.to())) {
                if (move.to() != null) {
                    changes.merge(move.to(), 1, Integer::sum);
                }
                if (move.from() != null) {
                    changes.merge(move.from(), -1, Integer::sum);
                }
            }
        }
        return gained(part(changes, change -> change > 0)) + lost(part(changes, change -> change < 0));
    }

    private static SortedMap<UUID, Integer> part(SortedMap<UUID, Integer> changes, Predicate<Integer> which) {
        var part = new TreeMap<>(changes);
        part.values().removeIf(which.negate());
        return part;
    }

    private int gained(SortedMap<UUID, Integer> changes) {
        return turned("""
                insert into counted_producer (producer_id, products)
                select id, n from unnest(?::uuid[], ?::integer[]) as g(id, n) order by id
                on conflict (producer_id) do update set products = counted_producer.products + excluded.products
                returning producer_id, products
                """, changes, (products, change) -> products.equals(change));
    }

    private int lost(SortedMap<UUID, Integer> changes) {
        return -turned("""
                update counted_producer set products = products + g.n
                from unnest(?::uuid[], ?::integer[]) as g(id, n) where producer_id = g.id
                returning producer_id, products
                """, changes, (products, _) -> products == 0);
    }

    private int turned(String sql, SortedMap<UUID, Integer> changes, BiPredicate<Integer, Integer> turns) {
        if (changes.isEmpty()) {
            return 0;
        }
        var rows = db.query(
                sql,
                row -> turns.test(row.intValue("products"), changes.get(row.uuid("producer_id"))),
                changes.keySet().toArray(UUID[]::new),
                changes.values().toArray(Integer[]::new));
        return (int) rows.stream().filter(turned -> turned).count();
    }

    /**
     * A product that is counted for another producer than before.
     *
     * @param from null if it was not counted
     * @param to null if it no longer is
     */
    public record Move(@Nullable UUID from, @Nullable UUID to) {}
}
