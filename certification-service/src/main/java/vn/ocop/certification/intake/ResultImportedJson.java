package vn.ocop.certification.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Authority;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.Recognition.Award;
import vn.ocop.certification.certificate.Recognition.Decision;
import vn.ocop.certification.certificate.Recognition.Issuer;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Recognition.Producer;
import vn.ocop.certification.certificate.Recognition.Product;
import vn.ocop.certification.certificate.Recognition.Signer;
import vn.ocop.certification.certificate.Recognition.Source;
import vn.ocop.certification.certificate.Stars;
import vn.ocop.certification.certificate.Validity;

/** What a certificate needs of {@code result-imported} (docs/events.md): a result decided elsewhere under its own legal basis. */
record ResultImportedJson(
        UUID resultId,
        UUID productId,
        UUID producerId,
        ProductJson product,
        ProducerJson producer,
        DecisionJson decision,
        String legalBasis,
        int stars,
        @Nullable CertificateJson certificate,
        @Nullable String provinceCode,
        Instant recordedAt) {

    record ProductJson(
            String name,
            @Nullable Integer set,
            @Nullable String communeCode,
            @Nullable String provinceCode) {}

    record ProducerJson(String name, @Nullable String type) {}

    record DecisionJson(
            String number, LocalDate signedOn, @Nullable SignerJson signer, IssuerJson issuer) {}

    record SignerJson(@Nullable String name, @Nullable String position) {}

    record IssuerJson(
            Authority level,
            @Nullable String code,
            @Nullable String name) {}

    record CertificateJson(
            @Nullable String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** One and two stars are results without a certificate. */
    boolean earnsCertificate() {
        return stars >= Stars.FEWEST;
    }

    /** @throws IllegalArgumentException if no province is named anywhere, or the dates cannot be; the event is then parked */
    Recognition toDomain() {
        return new Recognition(
                new Source(Origin.IMPORTED, resultId, recordedAt),
                new Product(productId, product.name(), product.set(), null, product.communeCode(), province()),
                new Producer(producerId, producer.name(), producer.type()),
                decided(),
                new Award(new Stars(stars), validity(), certificate == null ? null : certificate.number()));
    }

    private Decision decided() {
        var issuer = decision.issuer();
        var name = issuer.name() == null ? issuer.level().name() : issuer.name();
        var signer = decision.signer();
        var whole = signer != null && signer.name() != null && signer.position() != null
                ? new Signer(signer.name(), signer.position())
                : null;
        var code = issuer.level() == Authority.MINISTRY ? null : province();
        return new Decision(
                null,
                decision.number(),
                decision.signedOn(),
                new Issuer(issuer.level(), code, name),
                whole,
                legalBasis);
    }

    /** As given, else 36 months from the decision: the term under every decision so far (dossier, section 1). */
    private Validity validity() {
        var from = certificate == null ? null : certificate.validFrom();
        var until = certificate == null ? null : certificate.validUntil();
        var term = Validity.ofDecision(from == null ? decision.signedOn() : from);
        return until == null ? term : new Validity(term.from(), until);
    }

    private String province() {
        if (provinceCode != null) {
            return provinceCode;
        }
        if (product.provinceCode() == null) {
            throw new IllegalArgumentException("no province");
        }
        return product.provinceCode();
    }
}
