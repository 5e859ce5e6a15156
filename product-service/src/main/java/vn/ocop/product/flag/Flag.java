package vn.ocop.product.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.flag.FlagRule.Clearance;
import vn.ocop.product.flag.FlagRule.Place;

/**
 * That a criterion of a recognition rests on a proof that stands no more.
 *
 * @param version of the dossier, as it was decided on
 * @param cleared null while it is open
 */
record Flag(
        UUID id,
        Product product,
        String certificateNumber,
        UUID dossierId,
        int version,
        String documentType,
        Place place,
        Fall fall,
        Instant raisedAt,
        @Nullable Cleared cleared) {

    record Product(UUID id, UUID producerId, String name, String provinceCode, String communeCode) {}

    record Cleared(Clearance reason, LocalDate on, Instant at) {}

    UUID productId() {
        return product.id();
    }

    /** By legal days: from the proof's fall until what cleared it, whenever either was learned. */
    boolean stoodOn(LocalDate day) {
        return !day.isBefore(fall.on()) && (cleared == null || day.isBefore(cleared.on()));
    }
}
