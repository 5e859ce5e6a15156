package vn.ocop.certification.qualitycertificate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record QualityCertificateFilter(
        @Nullable String scheme,
        @Nullable QualityCertificateState state,
        @Nullable UUID issuerId,
        @Nullable UUID holderProducerId,
        @Nullable UUID productId) {}
