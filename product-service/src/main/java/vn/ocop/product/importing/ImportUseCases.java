package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.security.Area;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.catalogue.CodeUseCases;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProducerChanged;
import vn.ocop.product.importing.ImportConsumer.ResultImported;

/** Enters producer and product of a result decided elsewhere, with the ids that the pushing side gave them. */
@ApplicationScoped
class ImportUseCases {

    private final ImportStore store;
    private final ImportPlacesUseCases places;
    private final CatalogueUseCases catalogue;
    private final CodeUseCases codes;
    private final Outbox outbox;
    private final Clock clock;

    ImportUseCases(
            ImportStore store,
            ImportPlacesUseCases places,
            CatalogueUseCases catalogue,
            CodeUseCases codes,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.catalogue = catalogue;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if a commune does not exist: the event is parked until somebody repairs it */
    void take(ResultImported result) {
        var place = places.ofProduct(result);
        var producerPlace = places.ofProducer(result, place);
        if (store.takeProducer(result, producerPlace, clock.instant())) {
            announceProducer(result, producerPlace);
            catalogue.publishProductsOf(result.producerId());
        }
        var changed = store.takeProduct(result, place, clock.instant());
        var code = result.externalProductCode();
        if (code != null) {
            changed |= codes.addExternal(
                    result.productId(),
                    result.sourceSystem(),
                    code,
                    result.decision().signedOn());
        }
        for (var other : Objects.requireNonNullElse(result.otherCodes(), Map.<String, String>of())
                .entrySet()) {
            changed |= codes.addExternal(
                    result.productId(),
                    other.getKey(),
                    other.getValue(),
                    result.decision().signedOn());
        }
        if (changed) {
            catalogue.publish(result.productId(), "IMPORTED");
        }
    }

    private void announceProducer(ResultImported result, Area place) {
        outbox.append(
                ProductEvents.PRODUCER_CHANGED,
                result.producerId(),
                new ProducerChanged(
                        result.producerId(),
                        result.producer().name(),
                        result.producer().type(),
                        Objects.requireNonNull(place.commune()),
                        Objects.requireNonNull(place.province()),
                        "IMPORTED",
                        "IMPORTED"));
    }
}
