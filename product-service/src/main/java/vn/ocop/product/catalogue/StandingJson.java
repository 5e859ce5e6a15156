package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product's certificate says.
 *
 * @param stars of the certificate in force; null if there is none today
 * @param certificate the latest one, also when it has lapsed or was revoked
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StandingJson(
        StarState state, @Nullable Integer stars, @Nullable CertificateJson certificate) {

    static final StandingJson UNRATED = new StandingJson(StarState.UNRATED, null, null);

    @Schema(name = "ProductCertificate")
    public record CertificateJson(String number, int stars, String state, LocalDate validFrom, LocalDate validUntil) {}

    static StandingJson of(Certificate current) {
        var state = current.starState();
        return new StandingJson(
                state, state == StarState.RECOGNISED ? current.stars() : null, json(current, current.state()));
    }

    /** What the public reads once the certificate's last day has passed, whether or not that was announced already. */
    static StandingJson lapsed(Certificate current) {
        return new StandingJson(StarState.LAPSED, null, json(current, "EXPIRED"));
    }

    private static CertificateJson json(Certificate certificate, String state) {
        return new CertificateJson(
                certificate.number(), certificate.stars(), state, certificate.validFrom(), certificate.validUntil());
    }
}
