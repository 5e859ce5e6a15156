package vn.ocop.statistics.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed of {@code vn.ocop.product.product-changed.v1}. */
record ProductChangedJson(
        UUID productId,
        UUID producerId,
        @Nullable Integer productSet,
        String name,
        @Nullable String communeCode,
        String provinceCode,
        String origin) {}
