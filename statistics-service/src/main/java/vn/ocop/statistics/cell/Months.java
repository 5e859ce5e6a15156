package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** By how much one view changes, by month. */
final class Months {

    private final NavigableMap<LocalDate, Map<Long, Long>> months = new TreeMap<>();

    void add(LocalDate until, long key, long change) {
        if (change != 0) {
            months.computeIfAbsent(until, _ -> new HashMap<>()).merge(key, change, Long::sum);
        }
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    LocalDate first() {
        return months.firstKey();
    }

    /**
     * The sums after these changes: every month from the first changed to the last known, without gaps.
     *
     * @param before sums since the month before the first changed; a month that is not there had the sums of the one before it
     */
    NavigableMap<LocalDate, PackedCells> applied(NavigableMap<LocalDate, PackedCells> before) {
        var after = new TreeMap<LocalDate, PackedCells>();
        var last =
                before.isEmpty() || before.lastKey().isBefore(months.lastKey()) ? months.lastKey() : before.lastKey();
        var floor = before.lowerEntry(months.firstKey());
        var was = floor == null ? PackedCells.EMPTY : floor.getValue();
        var change = PackedCells.EMPTY;
        for (var until = months.firstKey(); !until.isAfter(last); until = next(until)) {
            was = before.getOrDefault(until, was);
            if (months.containsKey(until)) {
                change = change.plus(packed(months.get(until)));
            }
            after.put(until, was.plus(change));
        }
        return after;
    }

    private static LocalDate next(LocalDate until) {
        return YearMonth.from(until).plusMonths(1).atEndOfMonth();
    }

    private static PackedCells packed(Map<Long, Long> changes) {
        var keys = longs(changes.keySet());
        Arrays.sort(keys);
        var sums = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sums[i] = changes.getOrDefault(keys[i], 0L);
        }
        return new PackedCells(keys, sums);
    }

    private static long[] longs(Collection<Long> boxed) {
        return boxed.stream().mapToLong(Long::longValue).toArray();
    }
}
