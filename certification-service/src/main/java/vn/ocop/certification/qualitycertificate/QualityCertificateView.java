package vn.ocop.certification.qualitycertificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.certification.qualityscheme.QualityScheme.Hint;
import vn.ocop.platform.http.Replies;

/**
 * A quality certificate as it stands on a day.
 *
 * @param withdrawnOn if it was by that day
 * @param suspendedOn if it was by that day and not reinstated
 * @param state on the day asked about
 * @param stateOn first day of that state; absent before the first day
 * @param warnings told when it is recorded only: what is worth a second look
 * @param overlaps told when it is recorded only: others of the scheme and holder, for the same products at the same time
 */
@Schema(name = "QualityCertificate")
public record QualityCertificateView(
        UUID id,
        String scheme,
        String number,
        String issuer,
        UUID issuerId,
        String holderName,
        @Nullable UUID holderProducerId,
        @Nullable String scope,
        @Nullable String legalBasis,
        String provinceCode,
        List<UUID> productIds,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable PaperJson document,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate suspendedOn,
        QualityCertificateState state,
        @Nullable LocalDate stateOn,
        @Nullable List<Hint> warnings,
        @Nullable List<OverlapJson> overlaps,
        long version) {

    /** Another certificate at the same time. */
    @Schema(name = "QualityCertificateOverlap")
    public record OverlapJson(
            UUID id,
            String number,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    QualityCertificateView with(List<Hint> hints, List<OverlapJson> others) {
        return new QualityCertificateView(
                id,
                scheme,
                number,
                issuer,
                issuerId,
                holderName,
                holderProducerId,
                scope,
                legalBasis,
                provinceCode,
                productIds,
                validFrom,
                validUntil,
                document,
                withdrawnOn,
                suspendedOn,
                state,
                stateOn,
                hints,
                others,
                version);
    }

    /** Changes with the record, and with the day on which it begins or ends. */
    String etag() {
        var tag = Replies.etag(version);
        return tag.substring(0, tag.length() - 1) + "-" + state + "\"";
    }
}
