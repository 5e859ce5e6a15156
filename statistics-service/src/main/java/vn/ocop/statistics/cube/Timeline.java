package vn.ocop.statistics.cube;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A cumulative series without gaps: the value of a period is that of its last day. */
record Timeline(List<Point> points) {

    /**
     * @param day that the value is of: the period's end, or the day asked for in a period that still runs
     * @param added how many came in this period
     */
    record Point(String period, LocalDate day, long value, long added) {}

    Timeline {
        points = List.copyOf(points);
    }

    /** @param addedOn how many came first on each day, none after {@code asOf} */
    static Timeline cumulative(SortedMap<LocalDate, Long> addedOn, Interval interval, LocalDate from, LocalDate asOf) {
        var points = new ArrayList<Point>();
        var start = interval.start(from);
        var value = sum(addedOn.headMap(start));
        while (!start.isAfter(asOf)) {
            var next = interval.next(start);
            var added = sum(addedOn.subMap(start, next));
            value += added;
            var end = next.minusDays(1);
            points.add(new Point(interval.label(start), end.isAfter(asOf) ? asOf : end, value, added));
            start = next;
        }
        return new Timeline(points);
    }

    private static long sum(SortedMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
