package vn.ocop.product.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.time.VietnamTime;

/** Writes the half of the public answer that says what a product is, and reads both. */
@ApplicationScoped
public class ViewUseCases {

    private final CatalogueStore store;
    private final ViewStore views;
    private final Classification classification;
    private final ObjectWriter writer;
    private final Clock clock;

    ViewUseCases(
            CatalogueStore store, ViewStore views, Classification classification, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.views = views;
        this.classification = classification;
        this.writer = mapper.writerFor(FaceJson.class);
        this.clock = clock;
    }

    public Optional<ProductView> find(UUID productId) {
        return views.find(productId, VietnamTime.today(clock));
    }

    List<ViewStore.Listed> list(ProductFilter filter, PageRequest page) {
        return views.list(filter, VietnamTime.today(clock), page);
    }

    /** @param products locked by the caller */
    void write(List<CatalogueStore.Facts> products, Faces faces) {
        if (products.isEmpty()) {
            return;
        }
        var codes = store.codes(products.stream().map(CatalogueStore.Facts::id).toList());
        views.store(products.stream()
                .map(facts -> prepared(face(facts, codes.getOrDefault(facts.id(), List.of()), faces.of(facts.id()))))
                .toList());
    }

    private ViewStore.Prepared prepared(FaceJson face) {
        return new ViewStore.Prepared(face.id(), json(face), searched(face));
    }

    private FaceJson face(CatalogueStore.Facts facts, List<FaceJson.CodeJson> codes, Faces.Face shelf) {
        return new FaceJson(
                facts.id(),
                facts.code(),
                codes,
                facts.name(),
                facts.description(),
                facts.productSet(),
                sector(facts.productSet()),
                facts.formerGroup(),
                facts.communeCode(),
                facts.provinceCode(),
                facts.origin(),
                facts.producer(),
                shelf.packagings(),
                shelf.picture(),
                facts.createdAt());
    }

    private @Nullable String sector(@Nullable Integer productSet) {
        return productSet == null
                ? null
                : classification
                        .sectorOf(productSet)
                        .map(Classification.Sector::code)
                        .orElse(null);
    }

    private static String searched(FaceJson answer) {
        var codes = answer.codes().stream().map(FaceJson.CodeJson::code);
        return Stream.concat(Stream.of(answer.name(), answer.producer().name()), codes)
                .collect(Collectors.joining(" "));
    }

    private String json(FaceJson face) {
        try {
            return writer.writeValueAsString(face);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
