package vn.ocop.product.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** Stars of the current certificates into the products' rows and answers; nothing for products that are not known yet. */
    void refreshStars(Collection<UUID> products) {
        var known = store.lock(products);
        if (!known.isEmpty()) {
            views.refresh(prepared(known));
        }
    }

    /** @param products locked by the caller */
    void write(List<CatalogueStore.Facts> products) {
        if (!products.isEmpty()) {
            views.store(prepared(products));
        }
    }

    /** Their stars are stored, where they are others. */
    private List<ViewStore.Prepared> prepared(List<CatalogueStore.Facts> products) {
        var ids = products.stream().map(CatalogueStore.Facts::id).toList();
        var certificates = store.certificates(ids);
        var codes = store.codes(ids);
        var faces = store.faces(ids);
        var starred = new LinkedHashMap<UUID, CatalogueStore.Starred>();
        var prepared = new ArrayList<ViewStore.Prepared>();
        for (var facts : products) {
            var current = Certificate.current(certificates.getOrDefault(facts.id(), List.of()))
                    .orElse(null);
            var stars = starred(current);
            if (!stars.equals(facts.starred())) {
                starred.put(facts.id(), stars);
            }
            prepared.add(prepared(
                    new Shown(facts, codes.getOrDefault(facts.id(), List.of()), faces.of(facts.id())), current));
        }
        store.storeStars(starred);
        return prepared;
    }

    private static CatalogueStore.Starred starred(@Nullable Certificate current) {
        return current == null
                ? CatalogueStore.Starred.NONE
                : new CatalogueStore.Starred(current.stars(), current.starState(), current.validUntil());
    }

    private record Shown(CatalogueStore.Facts facts, List<ProductJson.CodeJson> codes, Faces.Face face) {}

    private ViewStore.Prepared prepared(Shown shown, @Nullable Certificate current) {
        var facts = shown.facts();
        var answer = answer(shown, current);
        var lapse = answer.state() == StarState.RECOGNISED && current != null
                ? new ViewStore.Lapse(current.validUntil(), json(answer.lapsed()))
                : null;
        return new ViewStore.Prepared(facts.id(), json(answer), lapse, searched(answer));
    }

    private ProductJson answer(Shown shown, @Nullable Certificate certificate) {
        var facts = shown.facts();
        var state = certificate == null ? StarState.UNRATED : certificate.starState();
        return new ProductJson(
                facts.id(),
                facts.code(),
                shown.codes(),
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
                shown.face().packagings(),
                shown.face().picture(),
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

    private static String searched(ProductJson answer) {
        var codes = answer.codes().stream().map(ProductJson.CodeJson::code);
        return Stream.concat(Stream.of(answer.name(), answer.producer().name()), codes)
                .collect(Collectors.joining(" "));
    }

    private String json(ProductJson answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
