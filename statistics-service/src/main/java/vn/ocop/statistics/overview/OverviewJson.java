package vn.ocop.statistics.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.Figures;
import vn.ocop.statistics.figure.Sector;
import vn.ocop.statistics.figure.WatermarkJson;

/**
 * The national headline figures.
 *
 * @param asOf last legal day (Vietnam) that counts
 * @param knownAt what was recorded after it does not count
 * @param producers with at least one counted product
 */
record OverviewJson(
        LocalDate asOf,
        Instant knownAt,
        String definition,
        ProductsJson products,
        long producers,
        WatermarkJson watermark) {

    /**
     * @param recognised sum of byStars, and of bySector
     * @param potential5 approved by the province at 90 points or more, not yet decided by the ministry; stands apart from recognised
     * @param bySector sectors I to VI of Decision 26/2026/QĐ-TTg, and UNCLASSIFIED for older results
     */
    record ProductsJson(
            long recognised, SortedMap<String, Long> byStars, long potential5, SortedMap<String, Long> bySector) {}

    static OverviewJson of(FigureQuery query, Figures figures) {
        var bySector = new TreeMap<String, Long>(Comparator.comparing(Sector::valueOf));
        figures.bySector().forEach((sector, n) -> bySector.put(sector.name(), n));
        return new OverviewJson(
                query.moment().asOf(),
                query.moment().knownAt(),
                query.definition().wireName(),
                new ProductsJson(figures.recognised(), figures.byStars(), figures.potentialFive(), bySector),
                figures.producers(),
                WatermarkJson.of(query.watermark()));
    }
}
