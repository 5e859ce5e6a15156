package vn.ocop.statistics.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.WatermarkJson;

/**
 * Programme records of one kind, counted.
 *
 * @param boundaries 2024 or 2025 if asked for; else provinces are as recorded
 */
@Schema(name = "ProgrammeFigure")
record ProgrammeFigureJson(
        String kind,
        List<String> by,
        @Nullable String boundaries,
        LocalDate asOf,
        Instant knownAt,
        List<CellJson> rows,
        WatermarkJson watermark) {

    /**
     * One cell.
     *
     * @param dimensions code by dimension; null where a record says nothing about it
     * @param products how many different ones the records name
     * @param producers how many different ones the records name
     * @param provinces how many different ones the records are of, as recorded
     * @param measures by the name of the field, in its unit
     */
    @Schema(name = "ProgrammeFigureCell")
    record CellJson(
            Map<String, @Nullable String> dimensions,
            long records,
            long products,
            long producers,
            long provinces,
            Map<String, MeasureJson> measures) {}

    /**
     * A number of the records.
     *
     * @param records how many say it
     * @param median the lower one of two
     */
    @Schema(name = "ProgrammeMeasure")
    record MeasureJson(long records, long sum, long median) {}
}
