package vn.ocop.certification.ipuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.paper.PaperJson;

/**
 * A right of use as it stands on a day.
 *
 * @param revokedOn counts from this day on
 * @param state on the day asked about
 */
@Schema(name = "IpRightUse")
public record IpUseView(
        UUID id,
        UUID ipRightId,
        @Nullable UUID holderProducerId,
        @Nullable String holderName,
        List<UUID> productIds,
        LocalDate from,
        @Nullable LocalDate until,
        PaperJson document,
        @Nullable String note,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason,
        @Nullable PaperJson revocationDocument,
        UseState state) {

    long version() {
        return revokedOn == null ? 1 : 2;
    }

    /** Changes with a revocation, and with the day. */
    String etag() {
        return "\"v" + version() + "-" + state + "\"";
    }
}
