package vn.ocop.certification.register;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.certification.certificate.Recognition;

/**
 * A certificate's public fields.
 *
 * @param number the register's, safe in a URL
 * @param printedNumber the issuer's
 * @param state on the day of the answer
 * @param validUntil last day, included, as printed
 * @param extendedUntil the later last day of an extension under Article 12
 */
@Schema(name = "Certificate", examples = """
                {"number": "OCOP-08-2026-000001", "printedNumber": "3981/QĐ-UBND-000001", "stars": 4, "state": "VALID",
                 "validFrom": "2026-11-22", "validUntil": "2029-11-22"}""")
record CertificateJson(
        UUID id,
        String number,
        String printedNumber,
        int stars,
        CertificateState state,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable LocalDate extendedUntil,
        @Nullable LocalDate supersededOn,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate withdrawnOn,
        ProductJson product,
        ProducerJson producer,
        IssuerJson issuer,
        DecisionJson decision,
        String legalBasis,
        Recognition.Origin origin,
        String verificationUrl) {

    record ProductJson(
            UUID id,
            @Nullable String code,
            String name,
            @Nullable Integer set,
            @Nullable String communeCode,
            String provinceCode) {}

    record ProducerJson(UUID id, String name, @Nullable String type) {}

    record IssuerJson(String level, @Nullable String provinceCode, String name) {}

    record DecisionJson(@Nullable UUID id, String number, LocalDate signedOn) {}

    static CertificateJson of(RegisterEntry entry, LocalDate today, String verificationUrl) {
        var certificate = entry.certificate();
        var validity = certificate.validity();
        var recognition = entry.recognition();
        var product = recognition.product();
        var producer = recognition.producer();
        var decision = recognition.decision();
        var issuer = decision.issuer();
        return new CertificateJson(
                entry.id(),
                entry.number().text(),
                entry.printedNumber(),
                certificate.stars().count(),
                entry.stateOn(today),
                validity.from(),
                validity.until(),
                certificate.lastDay().equals(validity.until()) ? null : certificate.lastDay(),
                CertificationEvents.dayOf(entry, Superseded.class),
                CertificationEvents.dayOf(entry, Revoked.class),
                CertificationEvents.dayOf(entry, Withdrawn.class),
                new ProductJson(
                        product.id(),
                        product.code(),
                        product.name(),
                        product.set(),
                        product.communeCode(),
                        product.provinceCode()),
                new ProducerJson(producer.id(), producer.name(), producer.type()),
                new IssuerJson(issuer.level().name(), issuer.provinceCode(), issuer.name()),
                new DecisionJson(decision.id(), decision.number(), decision.signedOn()),
                decision.legalBasis(),
                recognition.source().origin(),
                verificationUrl);
    }
}
