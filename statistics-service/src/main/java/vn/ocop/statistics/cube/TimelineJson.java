package vn.ocop.statistics.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.WatermarkJson;

/** A series over time; each value is the measure on the last day of its period. */
record TimelineJson(
        String measure,
        String interval,
        String definition,
        LocalDate asOf,
        Instant knownAt,
        List<PointJson> points,
        WatermarkJson watermark) {

    record PointJson(String period, LocalDate day, long value, long added) {}

    static TimelineJson of(String measure, Interval interval, FigureQuery query, Timeline timeline) {
        return new TimelineJson(
                measure,
                interval.wireName(),
                query.definition().wireName(),
                query.moment().asOf(),
                query.moment().knownAt(),
                timeline.points().stream()
                        .map(point -> new PointJson(point.period(), point.day(), point.value(), point.added()))
                        .toList(),
                WatermarkJson.of(query.watermark()));
    }
}
