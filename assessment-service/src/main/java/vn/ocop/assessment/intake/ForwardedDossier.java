package vn.ocop.assessment.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Subject;

/**
 * The fields we need of vn.ocop.product.dossier-forwarded.v1 (docs/events.md).
 *
 * @param completion of a version that answers a request for completion; else null
 */
public record ForwardedDossier(
        UUID dossierId,
        int version,
        String kind,
        Product product,
        Producer producer,
        String criteriaVersion,
        Map<String, Integer> answers,
        @Nullable List<JsonNode> evidence,
        @Nullable JsonNode communeReport,
        @Nullable Integer samplesReceived,
        @Nullable Integer targetStars,
        @Nullable String submittedOn,
        @Nullable String receivedOn,
        @Nullable String forwardedOn,
        @Nullable Completion completion) {

    /** @param note what the producer explains */
    public record Completion(
            UUID requestId, String completedOn, @Nullable String note) {}

    public record Product(
            UUID id,
            String name,
            int set,
            @Nullable String code,
            String communeCode,
            String provinceCode,
            @Nullable String description) {}

    public record Producer(
            UUID id, String name, String type, @Nullable String communeCode) {}

    Subject subject() {
        return new Subject(
                dossierId,
                version,
                kind,
                new Subject.Product(
                        product.id(),
                        product.name(),
                        product.set(),
                        product.code(),
                        product.communeCode(),
                        product.provinceCode()),
                new Subject.Producer(producer.id(), producer.name(), producer.type(), producer.communeCode()),
                criteriaVersion,
                null,
                null);
    }
}
