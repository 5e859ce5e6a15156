package vn.ocop.statistics.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.statistics.report.ReportJson.EffectJson;

/**
 * @param from first day of the period, on or after 2018-05-07
 * @param to last day; today if absent
 * @param boundaries of the table by province: 2024 (63) or 2025 (34, if absent)
 * @param effects what the programme brought, as surveys and offices told it; printed as it stands, each with its source
 * @param generated whether the records are those of a demonstration; printed on every page's note
 */
record NewReportJson(
        LocalDate from,
        @Nullable LocalDate to,

        @Pattern("2024|2025") @Nullable String boundaries,

        @Nullable Boolean generated,

        @Size(max = 20) @Nullable List<EffectJson> effects) {

    List<EffectJson> allEffects() {
        return effects == null ? List.of() : effects;
    }
}
