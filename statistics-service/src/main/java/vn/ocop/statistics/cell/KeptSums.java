package vn.ocop.statistics.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Sums of many vectors in memory, as bytes: a quarter of the room of their numbers. */
final class KeptSums<K> {

    private final Map<K, byte[]> kept = new HashMap<>();

    void add(K key, PackedCells more) {
        kept.merge(key, more.bytes(), (before, _) -> PackedCells.of(before)
                .plus(more)
                .bytes());
    }

    PackedCells get(K key) {
        var bytes = kept.get(key);
        return bytes == null ? PackedCells.EMPTY : PackedCells.of(bytes);
    }

    void forEach(BiConsumer<K, PackedCells> taking) {
        kept.forEach((key, bytes) -> taking.accept(key, PackedCells.of(bytes)));
    }

    void clear() {
        kept.clear();
    }
}
