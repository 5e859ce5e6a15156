package vn.ocop.statistics.target;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as recorded.
 *
 * @param provinceCode null: of the nation
 * @param until last day of its period; null while none is said
 * @param goal in the target's unit
 * @param reported what was said to be reached; null if nothing was
 * @param reportedOn the day of it
 */
record Target(
        UUID recordId,
        String measure,
        @Nullable String provinceCode,
        LocalDate from,
        @Nullable LocalDate until,
        long goal,
        @Nullable Long reported,
        @Nullable LocalDate reportedOn) {

    /** Since then there are 34 provinces (Resolution 202/2025/QH15). */
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    /** A period that began under the 63 provinces set its targets to them. */
    String boundaries() {
        return from.isBefore(REFORM) ? "2024" : "2025";
    }

    /** A period that is over is counted on its last day. */
    LocalDate countedOn(LocalDate asOf) {
        return until != null && until.isBefore(asOf) ? until : asOf;
    }
}
