package vn.ocop.statistics.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sums of many vectors in memory, as bytes: a quarter of the room of their numbers. */
final class KeptSums<K> {

    private final Map<K, byte[]> kept = new HashMap<>();

    void add(K key, PackedCells more) {
        kept.merge(key, more.bytes(), (before, _) -> PackedCells.of(before)
                .plus(more)
                .bytes());
    }

    /** In the place of what is there. */
    void put(K key, PackedCells sums) {
        kept.put(key, sums.bytes());
    }

    PackedCells get(K key) {
        var bytes = kept.get(key);
        return bytes == null ? PackedCells.EMPTY : PackedCells.of(bytes);
    }

    Set<K> keys() {
        return kept.keySet();
    }

    void clear() {
        kept.clear();
    }
}
