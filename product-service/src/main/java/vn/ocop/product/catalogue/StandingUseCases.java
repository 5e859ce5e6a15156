package vn.ocop.product.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the half of the public answer that a product's certificates make. The product itself is not touched, nor need it be known. */
@ApplicationScoped
class StandingUseCases {

    private final StandingStore store;
    private final ObjectWriter writer;

    StandingUseCases(StandingStore store, ObjectMapper mapper) {
        this.store = store;
        this.writer = mapper.writerFor(StandingJson.class);
    }

    /**
     * @param certificates of different ids
     * @return their products
     */
    Set<UUID> take(List<StandingStore.OfProduct> certificates) {
        store.lock();
        store.store(certificates);
        var products =
                certificates.stream().map(StandingStore.OfProduct::productId).collect(Collectors.toSet());
        var known = store.certificates(products);
        store.keep(products.stream()
                .map(id -> standing(
                        id,
                        Certificate.current(known.getOrDefault(id, List.of())).orElse(null)))
                .toList());
        return products;
    }

    private StandingStore.Standing standing(UUID productId, @Nullable Certificate current) {
        if (current == null) {
            return new StandingStore.Standing(
                    productId, null, StarState.UNRATED, null, json(StandingJson.UNRATED), null);
        }
        var state = current.starState();
        return new StandingStore.Standing(
                productId,
                current.stars(),
                state,
                current.validUntil(),
                json(StandingJson.of(current)),
                state == StarState.RECOGNISED ? json(StandingJson.lapsed(current)) : null);
    }

    private String json(StandingJson standing) {
        try {
            return writer.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
