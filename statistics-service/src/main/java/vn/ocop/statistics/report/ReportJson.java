package vn.ocop.statistics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.platform.input.Size;
import vn.ocop.statistics.led.LedJson;

/**
 * A periodic report as it was made; it never changes.
 *
 * @param from first day of the period
 * @param to last day; the figures are of its end
 * @param headline sentences for people
 * @param effects what surveys and offices told, absent in reports made before they could be given
 * @param led the two fixed tables of the day on which it was made; told to readers of statistics for the whole country alone
 * @param notes what a reader must know, e.g. of generated records
 */
public record ReportJson(
        UUID id,
        String number,
        Text title,
        LocalDate from,
        LocalDate to,
        Instant knownAt,
        String boundaries,
        boolean generated,
        List<Text> headline,
        List<TableJson> tables,
        @Nullable List<EffectJson> effects,
        @Nullable LedJson led,
        List<Text> notes,
        Instant recordedAt) {

    /** @param source e.g. the survey and its number of answers */
    public record EffectJson(
            Text text, @Size(min = 1, max = 500) String source) {}

    ReportJson withoutLed() {
        return new ReportJson(
                id,
                number,
                title,
                from,
                to,
                knownAt,
                boundaries,
                generated,
                headline,
                tables,
                effects,
                null,
                notes,
                recordedAt);
    }

    List<EffectJson> allEffects() {
        return effects == null ? List.of() : effects;
    }

    enum Chart {
        BARS,
        PIE,
        COLUMNS,
        NONE
    }

    /**
     * @param definition what counts in this table
     * @param total of the rows
     */
    public record TableJson(
            String code,
            Text title,
            String definition,
            Chart chart,
            List<RowJson> rows,
            long total,
            @Nullable Long totalBefore) {}

    /**
     * @param share of the total in percent, two decimals cut off
     * @param before the same on the day before the period; null where it is not compared
     */
    public record RowJson(
            String code,
            Text name,
            long value,
            String share,
            @Nullable Long before) {}
}
