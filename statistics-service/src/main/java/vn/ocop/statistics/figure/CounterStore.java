package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Table {@code overview_counter}: a handful of rows, so that the figures of today cost the same for ten products and a million. */
@ApplicationScoped
public class CounterStore {

    private final Db db;

    CounterStore(Db db) {
        this.db = db;
    }

    public void add(SortedMap<Counter, Integer> changes) {
        changes.forEach(this::add);
    }

    /** @return by how much the number of producers with a counted product changes */
    public int moveProduct(@Nullable UUID from, @Nullable UUID to) {
        if (Objects.equals(from, to)) {
            return 0;
        }
        return (to == null ? 0 : gain(to)) - (from == null ? 0 : lose(from));
    }

    /** A row that does not exist yet can only be added to: it is counted up before it is counted down. */
    private void add(Counter counter, int change) {
        var changed = db.update(
                "update overview_counter set n = n + ? where counter_group = ? and key = ?",
                change,
                counter.group(),
                counter.key());
        if (changed == 0) {
            db.update("""
                    insert into overview_counter (counter_group, key, n) values (?, ?, ?)
                    on conflict on constraint overview_counter_pk do update set n = overview_counter.n + excluded.n
                    """, counter.group(), counter.key(), change);
        }
    }

    private int gain(UUID producerId) {
        return db.queryOne("""
                                insert into counted_producer (producer_id, products) values (?, 1)
                                on conflict (producer_id) do update set products = counted_producer.products + 1
                                returning products
                                """, row -> row.intValue("products"), producerId).orElseThrow() == 1 ? 1 : 0;
    }

    private int lose(UUID producerId) {
        return db.queryOne(
                                        "update counted_producer set products = products - 1 where producer_id = ? returning products",
                                        row -> row.intValue("products"),
                                        producerId)
                                .orElseThrow()
                        == 0
                ? 1
                : 0;
    }
}
