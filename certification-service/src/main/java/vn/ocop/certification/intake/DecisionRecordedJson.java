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

/**
 * What a certificate needs of {@code decision-recorded} (docs/events.md).
 *
 * @param recognitionId absent in events from before decisions could be amended; then the assessment's
 */
record DecisionRecordedJson(
        UUID decisionId,
        String number,
        LocalDate signedOn,
        SignerJson signer,
        IssuerJson issuer,
        String legalBasis,
        UUID assessmentId,
        UUID productId,
        ProductJson product,
        ProducerJson producer,
        Outcome outcome,
        int stars,
        Instant recordedAt,
        @Nullable UUID recognitionId) {

    enum Outcome {
        RECOGNISED,
        /** To the centre with 90 points or more: no certificate before the ministry decides. */
        FORWARDED
    }

    record SignerJson(String name, String position) {}

    record IssuerJson(Authority level, @Nullable String provinceCode, String name) {}

    record ProductJson(
            String name,
            @Nullable Integer set,
            @Nullable String code,
            @Nullable String communeCode,
            String provinceCode) {}

    record ProducerJson(UUID id, String name, @Nullable String type) {}

    /** @throws IllegalArgumentException if the law knows no such recognition; the event is then parked */
    Recognition toDomain() {
        var award = new Award(new Stars(stars), Validity.ofDecision(signedOn), null);
        var decided = new Decision(
                decisionId,
                number,
                signedOn,
                new Issuer(issuer.level(), issuer.provinceCode(), issuer.name()),
                new Signer(signer.name(), signer.position()),
                legalBasis);
        return new Recognition(
                new Source(Origin.SCORED_HERE, recognitionId == null ? assessmentId : recognitionId, recordedAt),
                new Product(
                        productId,
                        product.name(),
                        product.set(),
                        product.code(),
                        product.communeCode(),
                        product.provinceCode()),
                new Producer(producer.id(), producer.name(), producer.type()),
                decided,
                award);
    }
}
