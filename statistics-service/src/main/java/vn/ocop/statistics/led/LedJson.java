package vn.ocop.statistics.led;

import java.time.LocalDate;
import java.util.List;

/**
 * Today's two tables. Each number is rounded by itself: rows do not add up.
 *
 * @param roundedTo 5
 * @param boundaries 2025: the 34 provinces
 */
public record LedJson(
        LocalDate asOf,
        String definition,
        String boundaries,
        int roundedTo,
        List<ByProvinceAndYearJson> byProvinceAndYear,
        List<BySectorJson> bySector) {

    /** @param year of the recognition by which the producer's product counts */
    public record ByProvinceAndYearJson(String province, String year, long women, long minority, long disability) {}

    public record BySectorJson(String sector, long women, long minority, long disability) {}

    static LedJson of(LocalDate today, List<LedStore.ByProvinceAndYear> provinces, List<LedStore.BySector> sectors) {
        return new LedJson(
                today,
                "recognisedEver",
                "2025",
                LedCount.STEP,
                provinces.stream()
                        .map(row -> new ByProvinceAndYearJson(
                                row.province(),
                                row.year(),
                                row.count().women(),
                                row.count().minority(),
                                row.count().disability()))
                        .toList(),
                sectors.stream()
                        .map(row -> new BySectorJson(
                                row.sector(),
                                row.count().women(),
                                row.count().minority(),
                                row.count().disability()))
                        .toList());
    }
}
