package vn.ocop.statistics.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.WatermarkJson;

/**
 * How what records say of producers changed between two days.
 *
 * @param since the earlier day
 * @param producersSince of whom a record told on the earlier day
 * @param producersNow on the later one
 * @param producersBoth on both: gained and lost are among these alone, so that who is recorded for the first time is no change
 */
@Schema(name = "ProgrammeChange")
record ProgrammeChangeJson(
        String kind,
        @Nullable String province,
        LocalDate since,
        LocalDate asOf,
        Instant knownAt,
        long producersSince,
        long producersNow,
        long producersBoth,
        List<RowJson> rows,
        WatermarkJson watermark) {

    /**
     * One thing that records say.
     *
     * @param name of the field
     * @param value its code; true or false of a yes or no
     * @param since producers of whom it was true on the earlier day
     * @param now producers of whom it is true on the later day
     */
    @Schema(name = "ProgrammeChangeRow")
    record RowJson(String name, String value, long since, long now, long gained, long lost) {}
}
