package vn.ocop.statistics.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.WatermarkJson;

/** How far targets are reached. */
@Schema(name = "TargetProgress")
record TargetProgressJson(LocalDate asOf, Instant knownAt, List<RowJson> rows, WatermarkJson watermark) {

    /**
     * One target.
     *
     * @param recordId of the target at product-service, which has its title, unit and source
     * @param provinceCode null: of the nation
     * @param boundaries 2024 (63 provinces) or 2025 (34), to which the province belongs: those of the period's first day
     * @param countedOn asOf, or the last day of a period that is over
     * @param counted from the figures; null for a measure that the system does not know
     * @param reported as somebody has said it; it is shown beside what is counted and never mixed with it
     * @param percent of the target, whole and rounded down: of what is counted, else of what was reported; null of neither, and of a target of 0
     * @param origin COUNTED, REPORTED or UNKNOWN: what the percent is of
     */
    @Schema(name = "TargetProgressRow")
    record RowJson(
            UUID recordId,
            String measure,
            @Nullable String provinceCode,
            String boundaries,
            LocalDate from,
            @Nullable LocalDate until,
            long target,
            LocalDate countedOn,
            @Nullable Long counted,
            @Nullable Long reported,
            @Nullable LocalDate reportedOn,
            @Nullable Long percent,
            Origin origin) {

        static RowJson of(Target target, LocalDate countedOn, @Nullable Long counted) {
            var reached = counted == null ? target.reported() : counted;
            return new RowJson(
                    target.recordId(),
                    target.measure(),
                    target.provinceCode(),
                    target.boundaries(),
                    target.from(),
                    target.until(),
                    target.goal(),
                    countedOn,
                    counted,
                    target.reported(),
                    target.reportedOn(),
                    reached == null || target.goal() == 0 ? null : Math.multiplyExact(reached, 100L) / target.goal(),
                    counted != null ? Origin.COUNTED : reached != null ? Origin.REPORTED : Origin.UNKNOWN);
        }
    }

    /** Where a progress comes from. */
    enum Origin {
        COUNTED,
        REPORTED,
        UNKNOWN
    }
}
