package vn.ocop.statistics.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme record, which says all of it anew.
 *
 * @param active false once it was withdrawn by mistake: then it counts nowhere
 * @param provinceCode as recorded; null: of the nation
 * @param communeCode as recorded
 * @param from first legal day
 * @param until last one; null while it goes on
 */
public record RecordVersion(
        UUID recordId,
        long version,
        String kind,
        boolean active,
        @Nullable String provinceCode,
        @Nullable String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        Instant recordedAt) {}
