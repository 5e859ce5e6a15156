package vn.ocop.statistics.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed of {@code vn.ocop.product.producer-changed.v1}. */
record ProducerChangedJson(
        UUID producerId,
        String name,
        @Nullable String type,
        @Nullable String communeCode,
        String provinceCode,
        String origin) {}
