package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.Subject;

/** What is needed of {@code vn.ocop.certification.quality-certificate-changed.v1}. */
record QualityCertificateChangedJson(
        UUID qualityCertificateId,
        String scheme,
        String state,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate on) {

    private static final String VALID = "VALID";

    /** Told before its first day, whatever its state is called until then. */
    private static final String NOT_BEGUN = "UNKNOWN";

    RecordFact toFact(long version, Instant eventTime) {
        var begins = state.equals(NOT_BEGUN);
        return new RecordFact(
                Subject.QUALITY_CERTIFICATE,
                qualityCertificateId,
                version,
                on == null || begins ? validFrom : on,
                eventTime,
                begins ? VALID : state,
                begins || state.equals(VALID),
                validUntil,
                new RecordFact.What(scheme, null),
                null);
    }
}
