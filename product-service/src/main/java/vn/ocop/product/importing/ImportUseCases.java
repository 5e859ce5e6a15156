package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.catalogue.CodeUseCases;
import vn.ocop.product.catalogue.ExternalCode;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.ProducerChanged;
import vn.ocop.product.importing.ImportConsumer.ResultImported;

/** Enters producers and products of results decided elsewhere, with the ids that the pushing side gave them. */
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
    void take(List<ResultImported> results) {
        var placed = results.stream().map(places::place).toList();
        var producers = newest(placed, ResultImported::producerId);
        var read = store.takeProducers(producers, clock.instant());
        outbox.appendAll(
                ProductEvents.PRODUCER_CHANGED,
                read.stream()
                        .map(id -> new Keyed<>(id, changed(Objects.requireNonNull(producers.get(id))), true))
                        .toList());
        var changes = catalogue.productsOf(read);
        store.takeProducts(newest(placed, ResultImported::productId), clock.instant())
                .forEach(id -> changes.put(id, "IMPORTED"));
        codes.addExternal(externalCodes(results)).forEach(id -> changes.put(id, "IMPORTED"));
        catalogue.publish(changes);
    }

    /** Sorted, so that two writers queue and never wait for each other. */
    private static SortedMap<UUID, PlacedResult> newest(List<PlacedResult> placed, Function<ResultImported, UUID> id) {
        return placed.stream()
                .collect(Collectors.toMap(
                        one -> id.apply(one.result()),
                        one -> one,
                        (one, other) ->
                                other.result().recordedAt().isAfter(one.result().recordedAt()) ? other : one,
                        TreeMap::new));
    }

    private static List<ExternalCode> externalCodes(List<ResultImported> results) {
        return results.stream()
                .<ExternalCode>mapMulti((result, found) -> {
                    var codes = new LinkedHashMap<>(Objects.requireNonNullElse(result.otherCodes(), Map.of()));
                    if (result.externalProductCode() != null) {
                        codes.put(result.sourceSystem(), result.externalProductCode());
                    }
                    var from = result.decision().signedOn();
                    codes.forEach(
                            (system, code) -> found.accept(new ExternalCode(result.productId(), system, code, from)));
                })
                .toList();
    }

    private static ProducerChanged changed(PlacedResult placed) {
        var producer = placed.result().producer();
        return new ProducerChanged(
                placed.result().producerId(),
                producer.name(),
                producer.type(),
                Objects.requireNonNull(placed.producer().commune()),
                Objects.requireNonNull(placed.producer().province()),
                "IMPORTED",
                "IMPORTED");
    }
}
