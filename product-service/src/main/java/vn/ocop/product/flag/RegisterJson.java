package vn.ocop.product.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.flag.ProofRecord.Ending;
import vn.ocop.product.flag.ProofRecord.Kind;
import vn.ocop.product.flag.ProofRecordStore.Heard;

/** What is kept of certification-service's events about its registers. */
final class RegisterJson {

    private RegisterJson() {}

    /** What an event tells, each with the moment it was recorded. */
    interface Told {

        Heard heard(Instant at);
    }

    /** @param on first day of the state, where the event tells it */
    record QualityCertificateChanged(
            UUID qualityCertificateId,
            String scheme,
            @Nullable String number,
            @Nullable UUID holderProducerId,
            @Nullable List<UUID> productIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String state,
            @Nullable LocalDate on)
            implements Told {

        @Override
        public Heard heard(Instant at) {
            return new Heard(
                    new ProofRecord(
                            qualityCertificateId,
                            Kind.QUALITY_CERTIFICATE,
                            null,
                            scheme,
                            number,
                            holderProducerId,
                            orNone(productIds),
                            validFrom,
                            validUntil,
                            ending(state, validUntil, on, at)),
                    on != null);
        }
    }

    /** @param on first day of the state, where the event tells it */
    record IpRightChanged(
            UUID ipRightId,
            String name,
            @Nullable String number,
            @Nullable List<UUID> productIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String state,
            @Nullable LocalDate on)
            implements Told {

        @Override
        public Heard heard(Instant at) {
            return new Heard(
                    new ProofRecord(
                            ipRightId,
                            Kind.IP_RIGHT,
                            null,
                            name,
                            number,
                            null,
                            orNone(productIds),
                            validFrom,
                            validUntil,
                            ending(state, validUntil, on, at)),
                    on != null);
        }
    }

    record IpUseChanged(
            UUID useId,
            UUID ipRightId,
            @Nullable UUID holderProducerId,
            @Nullable String holderName,
            @Nullable List<UUID> productIds,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn)
            implements Told {

        @Override
        public Heard heard(Instant at) {
            return new Heard(
                    new ProofRecord(
                            useId,
                            Kind.IP_USE,
                            ipRightId,
                            Objects.requireNonNullElse(holderName, ""),
                            null,
                            holderProducerId,
                            orNone(productIds),
                            from,
                            until,
                            revokedOn == null ? null : new Ending(Fall.Reason.REVOKED, revokedOn)),
                    true);
        }
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return Objects.requireNonNullElse(ids, List.of());
    }

    /** A lapse that its last day tells needs no telling; states that are not named here end nothing. */
    private static @Nullable Ending ending(
            String state, @Nullable LocalDate until, @Nullable LocalDate on, Instant at) {
        var day = on == null ? VietnamTime.dayOf(at) : on;
        var reason =
                switch (state) {
                    case "EXPIRED" -> until == null || !until.isBefore(day) ? Fall.Reason.LAPSED : null;
                    case "WITHDRAWN" -> Fall.Reason.WITHDRAWN;
                    case "CANCELLED" -> Fall.Reason.CANCELLED;
                    case "REVOKED" -> Fall.Reason.REVOKED;
                    case "REFUSED" -> Fall.Reason.REFUSED;
                    case "SUSPENDED" -> Fall.Reason.SUSPENDED;
                    default -> null;
                };
        return reason == null ? null : new Ending(reason, day);
    }
}
