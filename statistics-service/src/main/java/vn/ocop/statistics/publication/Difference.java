package vn.ocop.statistics.publication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Where two counts of one question differ.
 *
 * @param before 0 where a row is new
 * @param after 0 where a row is gone
 */
record Difference(String measure, SortedMap<String, String> codes, BigDecimal before, BigDecimal after) {

    private record Key(String measure, SortedMap<String, String> codes) {
        static Key of(PublishedValue value) {
            return new Key(value.measure(), value.codes());
        }
    }

    BigDecimal change() {
        return after.subtract(before);
    }

    /** In the order of the first, then what only the second has; equal numbers are left out. */
    static List<Difference> between(List<PublishedValue> before, List<PublishedValue> after) {
        var pairs = new LinkedHashMap<Key, BigDecimal[]>();
        before.forEach(value -> pair(pairs, value)[0] = value.value());
        after.forEach(value -> pair(pairs, value)[1] = value.value());
        return pairs.entrySet().stream()
                .map(pair -> of(pair.getKey(), pair.getValue()))
                .filter(difference -> difference.change().signum() != 0)
                .toList();
    }

    private static BigDecimal[] pair(Map<Key, BigDecimal[]> pairs, PublishedValue value) {
        return pairs.computeIfAbsent(Key.of(value), _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    }

    private static Difference of(Key key, BigDecimal[] pair) {
        return new Difference(key.measure(), key.codes(), pair[0], pair[1]);
    }
}
