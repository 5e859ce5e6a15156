package vn.ocop.statistics.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, as it was when issued.
 *
 * @param stars 3 to 5; 1 and 2 stars get no certificate (Decision 26/2026/QĐ-TTg)
 * @param productSet 1 to 26; null for results of older rules whose set is not known
 * @param producerType null where an older record does not tell
 * @param issuerLevel DISTRICT, PROVINCE or MINISTRY
 * @param legalBasis the decision that it was recognised under, e.g. 148/QĐ-TTg
 * @param origin SCORED_HERE or IMPORTED
 */
record Recognition(
        UUID productId,
        UUID producerId,
        int stars,
        @Nullable Integer productSet,
        Place place,
        @Nullable String producerType,
        String issuerLevel,
        String legalBasis,
        String origin) {

    Recognition {
        if (stars < 3 || stars > 5) {
            throw new IllegalArgumentException("a certificate of %d stars".formatted(stars));
        }
        if (productSet != null && (productSet < 1 || productSet > 26)) {
            throw new IllegalArgumentException("product set %d".formatted(productSet));
        }
    }
}
