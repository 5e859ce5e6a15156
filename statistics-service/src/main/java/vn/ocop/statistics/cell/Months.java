package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By how much one view changes, by month. */
final class Months {

    private final NavigableMap<LocalDate, Map<Long, Long>> months = new TreeMap<>();

    private @Nullable LocalDate lately;
    private Map<Long, Long> month = new HashMap<>();

    void add(LocalDate until, long key, long change) {
        if (change == 0) {
            return;
        }
        if (!until.equals(lately)) {
            lately = until;
            month = months.computeIfAbsent(until, _ -> new HashMap<>());
        }
        month.merge(key, change, Long::sum);
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    /** Ends of the months that change. */
    Set<LocalDate> until() {
        return months.keySet();
    }

    LocalDate first() {
        return months.firstKey();
    }

    /** The sums of each changed month alone. */
    NavigableMap<LocalDate, PackedCells> alone(Map<LocalDate, PackedCells> before) {
        var after = new TreeMap<LocalDate, PackedCells>();
        months.forEach((until, changes) ->
                after.put(until, before.getOrDefault(until, PackedCells.EMPTY).plus(packed(changes))));
        return after;
    }

    /**
     * The sums up to the end of every year from the first changed to the last known, without gaps.
     *
     * @param before since the year before the first changed; a year that is not there had the sums of the one before it
     */
    NavigableMap<LocalDate, PackedCells> upToYears(NavigableMap<LocalDate, PackedCells> before) {
        var after = new TreeMap<LocalDate, PackedCells>();
        var first = yearOf(months.firstKey());
        var changed = yearOf(months.lastKey());
        var last = before.isEmpty() || before.lastKey().isBefore(changed) ? changed : before.lastKey();
        var floor = before.lowerEntry(first);
        var was = floor == null ? PackedCells.EMPTY : floor.getValue();
        var change = PackedCells.EMPTY;
        for (var until = first; !until.isAfter(last); until = until.plusYears(1)) {
            was = before.getOrDefault(until, was);
            for (var month :
                    months.subMap(until.withDayOfYear(1), true, until, true).values()) {
                change = change.plus(packed(month));
            }
            after.put(until, was.plus(change));
        }
        return after;
    }

    private static LocalDate yearOf(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
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
