package vn.ocop.certification.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.ipright.IpRightView;
import vn.ocop.certification.ipuse.IpUseView;
import vn.ocop.certification.ipuse.UseState;
import vn.ocop.certification.qualitycertificate.QualityCertificateState;
import vn.ocop.certification.qualitycertificate.QualityCertificateView;
import vn.ocop.certification.register.RegisterEntry;

/**
 * What was true of a product on a day.
 *
 * @param name as told last; absent where only records name the product
 * @param stars of the certificate in force; absent if there is none
 * @param certificate in force on the day
 * @param certificates all that had begun by then, newest first, each with its state on the day
 * @param ipRights that name the product itself
 * @param rightsOfUse given for the product, with the right
 * @param qualityCertificates that name the product
 */
@Schema(name = "Passport")
record PassportJson(
        UUID productId,
        LocalDate on,
        @Nullable String name,
        @Nullable String code,
        @Nullable UUID producerId,
        @Nullable String producerName,
        @Nullable Integer stars,
        @Nullable StarJson certificate,
        List<StarJson> certificates,
        List<RightJson> ipRights,
        List<UseJson> rightsOfUse,
        List<QualityJson> qualityCertificates) {

    /** @param validUntil last day, of an extension where there is one */
    @Schema(name = "PassportCertificate")
    record StarJson(
            UUID id,
            String number,
            int stars,
            CertificateState state,
            boolean inForce,
            LocalDate validFrom,
            LocalDate validUntil,
            String issuer) {

        static StarJson of(RegisterEntry entry, LocalDate on) {
            var certificate = entry.certificate();
            var state = entry.stateOn(on);
            return new StarJson(
                    entry.id(),
                    entry.number().text(),
                    certificate.stars().count(),
                    state,
                    state.inForce(),
                    certificate.validity().from(),
                    certificate.lastDay(),
                    entry.recognition().decision().issuer().name());
        }
    }

    @Schema(name = "PassportIpRight")
    record RightJson(
            UUID id,
            IpRightKind kind,
            String name,
            @Nullable String number,
            String owner,
            @Nullable String manager,
            @Nullable IpRightStatus state,
            boolean inForce,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil) {

        static RightJson of(IpRightView right) {
            return new RightJson(
                    right.id(),
                    right.kind(),
                    right.name(),
                    right.number(),
                    right.owner(),
                    right.manager(),
                    right.state(),
                    right.inForce(),
                    right.grantedOn(),
                    right.validUntil());
        }
    }

    @Schema(name = "PassportRightOfUse")
    record UseJson(
            UUID id,
            RightJson ipRight,
            @Nullable UUID holderProducerId,
            @Nullable String holderName,
            UseState state,
            boolean inForce,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn) {

        static UseJson of(IpUseView use, IpRightView right) {
            return new UseJson(
                    use.id(),
                    RightJson.of(right),
                    use.holderProducerId(),
                    use.holderName(),
                    use.state(),
                    use.state() == UseState.IN_FORCE,
                    use.from(),
                    use.until(),
                    use.state() == UseState.REVOKED ? use.revokedOn() : null);
        }
    }

    @Schema(name = "PassportQualityCertificate")
    record QualityJson(
            UUID id,
            String scheme,
            String number,
            String issuer,
            String holderName,
            @Nullable UUID holderProducerId,
            QualityCertificateState state,
            boolean inForce,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static QualityJson of(QualityCertificateView view) {
            return new QualityJson(
                    view.id(),
                    view.scheme(),
                    view.number(),
                    view.issuer(),
                    view.holderName(),
                    view.holderProducerId(),
                    view.state(),
                    view.state() == QualityCertificateState.VALID,
                    view.validFrom(),
                    view.validUntil());
        }
    }
}
