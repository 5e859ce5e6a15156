package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.Subject;

/**
 * One step of a record that has a state: an assessment, an IP right, a quality certificate.
 *
 * @param legalDay first day of the state (Vietnam)
 * @param inForce whether the state is one in force, as long as the dates say so too
 * @param validUntil last day in force; null for no end
 * @param what kind, and set where it has one
 * @param place null where the record names none
 */
record RecordFact(
        Subject subject,
        UUID recordId,
        long version,
        LocalDate legalDay,
        Instant recordedAt,
        String state,
        boolean inForce,
        @Nullable LocalDate validUntil,
        What what,
        @Nullable Place place) {

    /** @param productSet 1 to 26; null where the record has none */
    record What(String kind, @Nullable Integer productSet) {}

    /** The state of the later day holds; of one day, that which was told last. */
    static final Comparator<RecordFact> NEWER =
            Comparator.comparing(RecordFact::legalDay).thenComparing(RecordFact::version);

    RecordFact {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }

    /** Without state and month. */
    CellKey key() {
        var key = CellKey.NONE.with(CellColumn.KIND, what.kind()).with(CellColumn.SET, what.productSet());
        return place == null
                ? key
                : key.with(CellColumn.PROVINCE_2024, place.province2024())
                        .with(CellColumn.PROVINCE_2025, place.province2025())
                        .with(CellColumn.COMMUNE, place.communeCode());
    }
}
