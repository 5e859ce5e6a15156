package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.cell.Subject;

/** What is needed of {@code vn.ocop.certification.ip-right-changed.v1}. */
record IpRightChangedJson(
        UUID ipRightId,
        String kind,
        String state,
        @Nullable String provinceCode,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate on) {

    private static final Set<String> PROTECTED = Set.of("GRANTED", "RENEWED");

    RecordFact toFact(long version, Instant eventTime, Places places) {
        return new RecordFact(
                Subject.IP_RIGHT,
                ipRightId,
                version,
                on == null ? VietnamTime.dayOf(eventTime) : on,
                eventTime,
                state,
                PROTECTED.contains(state),
                validUntil,
                new RecordFact.What(kind, null),
                provinceCode == null ? null : places.of(null, provinceCode));
    }
}
