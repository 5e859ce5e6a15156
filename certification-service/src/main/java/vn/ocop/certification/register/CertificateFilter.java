package vn.ocop.certification.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;

/** Which certificates a list shows; null lets all through. */
record CertificateFilter(
        @Nullable UUID productId,
        @Nullable String province,
        @Nullable CertificateState state,
        @Nullable Integer stars) {}
