package vn.ocop.assessment.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields we need of vn.ocop.certification.certificate-….v1 (docs/events.md). */
public record CertificateFacts(
        UUID certificateId,
        String number,
        UUID productId,
        UUID producerId,
        Product product,
        Producer producer,
        int stars,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable LocalDate on,
        String change) {

    public record Product(String name, @Nullable String communeCode, String provinceCode) {}

    public record Producer(String name) {}

    /** Revoked, or withdrawn with the decision it rests on. */
    @Nullable
    LocalDate endedOn() {
        var revoked = dayOf("REVOKED");
        return revoked == null ? dayOf("WITHDRAWN") : revoked;
    }

    @Nullable
    LocalDate dayOf(String what) {
        return change.equals(what) ? on : null;
    }
}
