package vn.ocop.product.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;

/** Every event of this service with its payload: the public state after the change, and what changed. */
public final class ProductEvents {

    public static final EventType<ProducerChanged> PRODUCER_CHANGED =
            new EventType<>("vn.ocop.product.producer-changed.v1", Topics.PRODUCT, ProducerChanged.class);
    public static final EventType<ProductChanged> PRODUCT_CHANGED =
            new EventType<>("vn.ocop.product.product-changed.v1", Topics.PRODUCT, ProductChanged.class);
    public static final EventType<DossierChanged> DOSSIER_CHANGED =
            new EventType<>("vn.ocop.product.dossier-changed.v1", Topics.PRODUCT, DossierChanged.class);
    public static final EventType<DossierForwarded> DOSSIER_FORWARDED =
            new EventType<>("vn.ocop.product.dossier-forwarded.v1", Topics.PRODUCT, DossierForwarded.class);
    public static final EventType<ProducerRestricted> PRODUCER_RESTRICTED = new EventType<>(
            "vn.ocop.product.producer-restricted.v1", Topics.PRODUCT_RESTRICTED, ProducerRestricted.class);
    public static final EventType<DossierRestricted> DOSSIER_RESTRICTED = new EventType<>(
            "vn.ocop.product.dossier-restricted.v1", Topics.PRODUCT_RESTRICTED, DossierRestricted.class);

    private ProductEvents() {}

    /** @param change REGISTERED, CHANGED or IMPORTED */
    public record ProducerChanged(
            UUID producerId,
            String name,
            String type,
            String communeCode,
            String provinceCode,
            String origin,
            String change) {}

    /**
     * @param productSet 1..26; null for an imported product of a former group
     * @param code current product code; null before the first receipt
     * @param packagings in which it is sold now
     * @param picture null if there is none
     * @param change REGISTERED, CHANGED, CODE_GIVEN, PRODUCER_CHANGED or IMPORTED
     */
    public record ProductChanged(
            UUID productId,
            UUID producerId,
            String producerName,
            String producerType,
            @Nullable Integer productSet,
            String name,
            String communeCode,
            String provinceCode,
            @Nullable String code,
            String origin,
            List<Packaging> packagings,
            @Nullable Picture picture,
            String change) {}

    /**
     * @param amount decimal
     * @param unit G, KG, ML, L, PIECE or M
     * @param gtin item number of GS1 as printed; null if it has none
     */
    public record Packaging(
            UUID packagingId,
            String form,
            String amount,
            String unit,
            @Nullable String gtin) {}

    /**
     * Paths are below the public address of the system.
     *
     * @param thumbnail 320 pixels and 20 KiB at most
     */
    public record Picture(String path, String thumbnail, String sha256) {}

    /** @param change what brought the dossier here, e.g. OPENED, SUBMITTED, RECEIVED, RETURNED, FORWARDED */
    public record DossierChanged(
            UUID dossierId,
            UUID productId,
            UUID producerId,
            String kind,
            String state,
            int productSet,
            String communeCode,
            String provinceCode,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate forwardedOn,
            String change) {}

    /**
     * All that a council needs.
     *
     * @param answers option number by criterion, without 3.2, which says something about a person
     * @param completion of a version that answers a request for completion; else null
     */
    public record DossierForwarded(
            UUID dossierId,
            long version,
            String kind,
            @Nullable Integer targetStars,
            UUID productId,
            ForwardedProduct product,
            ForwardedProducer producer,
            String criteriaVersion,
            Map<String, Integer> answers,
            List<ForwardedEvidence> evidence,
            ForwardedReport communeReport,
            LocalDate submittedOn,
            LocalDate receivedOn,
            LocalDate forwardedOn,
            int samplesReceived,
            @Nullable ForwardedCompletion completion) {}

    /** @param note what the producer explains */
    public record ForwardedCompletion(
            UUID requestId, LocalDate completedOn, @Nullable String note) {}

    public record ForwardedProduct(
            UUID id,
            String name,
            int set,
            @Nullable String code,
            String communeCode,
            String provinceCode,
            String description) {}

    public record ForwardedProducer(UUID id, String name, String type, String communeCode) {}

    /** @param size in bytes */
    public record ForwardedEvidence(
            UUID id,
            String documentType,
            List<String> criteria,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            String sha256,
            long size,
            String mediaType) {}

    public record ForwardedReport(
            String originAndMaterial,
            String localLabour,
            String ideaOrigin,
            String localIdentity,
            String recommendation,
            ForwardedLetter proposalLetter) {}

    public record ForwardedLetter(String number, LocalDate signedOn, String signer) {}

    /** Restricted: attributes of a person. Null members were not stated. */
    public record ProducerRestricted(
            UUID producerId, @Nullable RestrictedRepresentative representative, List<String> accounts) {}

    public record RestrictedRepresentative(
            @Nullable String gender,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disability) {}

    /**
     * Restricted.
     *
     * @param answers to criterion 3.2, by criterion
     * @param consultants user names of who advised on the dossier
     */
    public record DossierRestricted(UUID dossierId, Map<String, Integer> answers, List<String> consultants) {}
}
