package vn.ocop.certification.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.KnownProductStore.KnownProduct;
import vn.ocop.certification.register.Shelf;
import vn.ocop.certification.register.Shelf.Packaging;

/** What is kept of product-service's catalogue: names, codes, packagings and that there is a picture, for display. */
final class CatalogueJson {

    private CatalogueJson() {}

    /** @param packagings absent in events from before there were any */
    record ProductChangedJson(
            UUID productId,
            UUID producerId,
            @Nullable String producerName,
            String name,
            @Nullable String code,
            @Nullable List<PackagingJson> packagings,
            @Nullable PictureJson picture) {

        Shelf toShelf() {
            var all = Objects.requireNonNullElse(packagings, List.<PackagingJson>of());
            return new Shelf(
                    all.stream()
                            .map(each -> new Packaging(
                                    each.packagingId(), each.form(), each.amount(), each.unit(), each.gtin()))
                            .toList(),
                    picture == null ? null : picture.sha256());
        }

        KnownProduct toKnown() {
            return new KnownProduct(productId, name, code, producerId, producerName);
        }
    }

    record PackagingJson(
            UUID packagingId,
            String form,
            String amount,
            String unit,
            @Nullable String gtin) {}

    record PictureJson(String sha256) {}

    record ProducerChangedJson(UUID producerId, String name) {}
}
