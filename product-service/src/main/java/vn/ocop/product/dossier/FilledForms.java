package vn.ocop.product.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;
import vn.ocop.product.evidence.EvidenceItem;

/**
 * What Forms 01, 02 and 03 say of one submission, or of a dossier that is with its producer.
 *
 * @param version number of the submission; null while the dossier is with its producer
 * @param personal null if the reader may not see it
 * @param answers option number by criterion
 * @param evidence proofs that count
 * @param lodgedAt when it was submitted; of a dossier with its producer, when it was last changed
 * @param at when the newest part of it was written
 */
public record FilledForms(
        UUID dossierId,
        @Nullable Integer version,
        FormFactsJson facts,
        @Nullable PersonalFactsJson personal,
        String criteriaVersion,
        Map<String, Integer> answers,
        List<EvidenceItem> evidence,
        List<OfficeReceiptJson> receipts,
        @Nullable Reported reported,
        Instant lodgedAt,
        Instant at) {

    /** Form 03 and when it was made. */
    public record Reported(CommuneReportJson report, Instant at) {}

    /** When the newest of what Form 02 says was written: the submission, or the commune's receipt with the product's code. */
    public Instant codedAt() {
        return receipt(Level.COMMUNE).map(OfficeReceiptJson::recordedAt).orElse(lodgedAt);
    }

    public Optional<OfficeReceiptJson> receipt(Level level) {
        return receipts.stream().filter(receipt -> receipt.level() == level).findFirst();
    }

    /** As the commune gave it for this submission; null before. */
    public @Nullable String productCode() {
        return receipt(Level.COMMUNE).map(OfficeReceiptJson::productCode).orElse(null);
    }
}
