package vn.ocop.statistics.led;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed of {@code vn.ocop.product.producer-restricted.v1}; what was not stated counts as no. */
public record ProducerRestrictedJson(
        UUID producerId, @Nullable RepresentativeJson representative) {

    public record RepresentativeJson(
            @Nullable String gender,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disability) {

        boolean woman() {
            return "FEMALE".equals(gender);
        }
    }
}
