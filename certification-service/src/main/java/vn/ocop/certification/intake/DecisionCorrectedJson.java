package vn.ocop.certification.intake;

import java.time.Instant;
import java.util.UUID;
import vn.ocop.certification.certificate.Correction.DecisionWords;
import vn.ocop.certification.certificate.Recognition.Signer;

/** What a certificate issued anew needs of {@code decision-corrected} (docs/events.md). */
record DecisionCorrectedJson(
        UUID recognitionId, String number, SignerJson signer, String productName, Instant recordedAt) {

    record SignerJson(String name, String position) {}

    DecisionWords toDomain() {
        return new DecisionWords(number, new Signer(signer.name(), signer.position()), productName);
    }
}
