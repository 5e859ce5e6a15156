package vn.ocop.product.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.ocop.product.catalogue.ProductJson.CertificateJson;
import vn.ocop.product.listing.TextQuery;

/** Writes and reads the prepared public answers. */
@ApplicationScoped
public class ViewUseCases {

    private final CatalogueStore store;
    private final ViewStore views;
    private final Classification classification;
    private final ObjectMapper mapper;
    private final Clock clock;

    ViewUseCases(
            CatalogueStore store, ViewStore views, Classification classification, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.views = views;
        this.classification = classification;
        this.mapper = mapper;
        this.clock = clock;
    }

    public Optional<ProductView> find(UUID productId) {
        return views.find(productId, VietnamTime.today(clock));
    }

    List<ViewStore.Listed> list(ProductFilter filter, PageRequest page) {
        return views.list(filter, VietnamTime.today(clock), page);
    }

    /** Stars of the current certificate into the product's row and answer; nothing if the product is not known yet. */
    void refreshStars(UUID productId) {
        if (!store.touch(productId)) {
            return;
        }
        write(store.facts(productId).orElseThrow());
    }

    ProductView write(CatalogueStore.Facts facts) {
        var current = Certificate.current(store.certificates(facts.id()));
        store.storeStars(
                facts.id(),
                current.map(Certificate::stars).orElse(null),
                current.map(Certificate::starState).orElse(StarState.UNRATED),
                current.map(Certificate::validUntil).orElse(null));
        var certificate = current.orElse(null);
        var answer = answer(facts, certificate);
        var body = json(answer);
        var lapse = answer.state() == StarState.RECOGNISED && certificate != null
                ? new ViewStore.Lapse(certificate.validUntil(), json(answer.lapsed()))
                : null;
        views.store(facts.id(), facts.revision(), body, lapse, folded(answer));
        return find(facts.id()).orElseThrow();
    }

    private ProductJson answer(CatalogueStore.Facts facts, @Nullable Certificate certificate) {
        var state = certificate == null ? StarState.UNRATED : certificate.starState();
        return new ProductJson(
                facts.id(),
                facts.code(),
                store.codes(facts.id()),
                facts.name(),
                facts.description(),
                facts.productSet(),
                sector(facts.productSet()),
                facts.formerGroup(),
                facts.communeCode(),
                facts.provinceCode(),
                facts.origin(),
                state,
                certificate != null && state == StarState.RECOGNISED ? certificate.stars() : null,
                certificate == null ? null : json(certificate),
                facts.producer(),
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

    private static CertificateJson json(Certificate certificate) {
        return new CertificateJson(
                certificate.number(),
                certificate.stars(),
                certificate.state(),
                certificate.validFrom(),
                certificate.validUntil());
    }

    private static String folded(ProductJson answer) {
        var codes = answer.codes().stream().map(ProductJson.CodeJson::code);
        return TextQuery.words(
                Stream.concat(Stream.of(answer.name(), answer.producer().name()), codes)
                        .collect(Collectors.joining(" ")));
    }

    private String json(ProductJson answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
