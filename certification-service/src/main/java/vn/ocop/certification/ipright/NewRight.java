package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;

/**
 * A right to be entered.
 *
 * @param areaOn the map of its area
 * @param source null if an officer records it
 */
record NewRight(
        UUID id,
        IpRightJson.NewJson body,
        IpHistory history,
        LocalDate areaOn,
        @Nullable Source source) {

    /**
     * Where a collected record comes from.
     *
     * @param grantedText what it tells of the grant where the day is not known
     */
    record Source(
            String address, LocalDate collectedOn, @Nullable String grantedText) {}

    List<UUID> productIds() {
        return Objects.requireNonNullElse(body.productIds(), List.of());
    }
}
