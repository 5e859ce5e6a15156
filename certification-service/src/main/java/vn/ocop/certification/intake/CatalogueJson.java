package vn.ocop.certification.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.KnownProductStore.KnownProduct;

/** What is kept of product-service's catalogue: names and codes, for display. */
final class CatalogueJson {

    private CatalogueJson() {}

    record ProductChangedJson(
            UUID productId,
            UUID producerId,
            @Nullable String producerName,
            String name,
            @Nullable String code) {

        KnownProduct toKnown() {
            return new KnownProduct(productId, name, code, producerId, producerName);
        }
    }

    record ProducerChangedJson(UUID producerId, String name) {}
}
