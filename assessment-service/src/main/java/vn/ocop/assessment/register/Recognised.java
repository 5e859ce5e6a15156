package vn.ocop.assessment.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;

/**
 * A product with its latest certificate.
 *
 * @param number in the register
 * @param revokedOn first day on which the certificate counts no more
 */
public record Recognised(
        UUID productId,
        String productName,
        UUID producerId,
        String producerName,
        String provinceCode,
        @Nullable String communeCode,
        int stars,
        String number,
        @Nullable LocalDate revokedOn) {

    /** Whose stars they are: 5 of the ministry, 3 and 4 of the province (Article 7). */
    public Level level() {
        return stars == 5 ? Level.CENTRAL : Level.PROVINCE;
    }
}
