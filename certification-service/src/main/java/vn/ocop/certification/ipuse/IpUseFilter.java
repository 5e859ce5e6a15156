package vn.ocop.certification.ipuse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record IpUseFilter(
        UUID ipRightId,
        @Nullable UseState state,
        @Nullable UUID holderProducerId,
        @Nullable UUID productId) {}
