package vn.ocop.certification.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of product-service's catalogue: names and codes, for display. */
final class CatalogueJson {

    private CatalogueJson() {}

    record ProductChangedJson(
            UUID productId,
            UUID producerId,
            @Nullable String producerName,
            String name,
            @Nullable String code) {}

    record ProducerChangedJson(UUID producerId, String name) {}
}
