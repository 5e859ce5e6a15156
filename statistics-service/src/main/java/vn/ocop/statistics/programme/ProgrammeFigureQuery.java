package vn.ocop.statistics.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param by province, commune, year of the first day, or the name of a code or of a number
 * @param with codes that must be so, by name
 * @param having names of numbers that must be above 0, or of days that must have come
 * @param boundaries 2024 or 2025: provinces under these; null as recorded
 * @param ever whether records that ended before the day count too
 */
record ProgrammeFigureQuery(
        String kind,
        List<String> by,
        @Nullable String province,
        Map<String, String> with,
        List<String> having,
        @Nullable Integer boundaries,
        boolean ever,
        LocalDate asOf,
        Instant knownAt) {}
