package vn.ocop.certification.labelreport;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone saw on a product; nobody is asked for a name.
 *
 * @param number as printed on the label, in the register or not
 * @param certificateId of that number, if the register knows it
 * @param provinceCode whose office sees it; absent if nothing tells: then the central office alone
 * @param place where it was seen
 */
record LabelReport(
        UUID id,
        String number,
        @Nullable UUID certificateId,
        @Nullable String provinceCode,
        Kind kind,
        @Nullable String place,
        @Nullable String note,
        Instant reportedAt) {

    enum Kind {
        /** A number, code or page that is not genuine. */
        FORGED,
        /** On a product that the certificate does not cover. */
        OTHER_PRODUCT,
        /** Sold with stars after the certificate ended. */
        ENDED,
        OTHER
    }
}
