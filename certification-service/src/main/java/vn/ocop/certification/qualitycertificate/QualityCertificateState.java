package vn.ocop.certification.qualitycertificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Follows from the dates when read. */
enum QualityCertificateState {
    VALID,
    EXPIRED,
    WITHDRAWN,
    /** Before its first day. */
    UNKNOWN;

    /** @param until last day, included; null for no end, e.g. a self-declaration while the product is unchanged */
    static QualityCertificateState on(
            LocalDate day, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate withdrawnOn) {
        if (day.isBefore(from)) {
            return UNKNOWN;
        }
        if (withdrawnOn != null && !withdrawnOn.isAfter(day)) {
            return WITHDRAWN;
        }
        return until != null && day.isAfter(until) ? EXPIRED : VALID;
    }
}
