package vn.ocop.statistics.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What product-service tells of a programme record. */
public record ProgrammeRecordChangedJson(
        UUID recordId,
        String kind,
        String state,
        @Nullable String provinceCode,
        @Nullable String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        List<UUID> producerIds,
        List<UUID> productIds,
        Map<String, String> codes,
        Map<String, Long> measures,
        Map<String, LocalDate> days) {}
