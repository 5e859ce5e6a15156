package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record of certification-service's register as far as this service knows it.
 *
 * @param rightId of a right of use: the IP right that may be used
 * @param title scheme or name
 * @param holder the producer, where it is one of ours
 * @param products that it covers; none named = all of its holder
 * @param until last day; null without end
 * @param ended how it ended other than by its dates
 */
record ProofRecord(
        UUID id,
        Kind kind,
        @Nullable UUID rightId,
        String title,
        @Nullable String number,
        @Nullable UUID holder,
        List<UUID> products,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Ending ended) {

    enum Kind {
        QUALITY_CERTIFICATE,
        IP_RIGHT,
        /** The right of somebody to use an IP right. */
        IP_USE
    }

    /** @param on first day on which it stands no more */
    record Ending(Fall.Reason reason, LocalDate on) {}

    ProofRecord {
        products = List.copyOf(products);
        if ((kind == Kind.IP_USE) != (rightId != null)) {
            throw new IllegalArgumentException("a right of use, and nothing else, is of an IP right: " + id);
        }
    }

    /** Of the last day and another end, what came first; empty while it stands. */
    Optional<Fall> fallBy(LocalDate day) {
        var lapse = until == null ? null : Fall.lapsed(until, kind, id);
        var end = ended == null ? null : new Fall(ended.reason(), ended.on(), kind, id);
        return Stream.of(Optional.ofNullable(lapse), Optional.ofNullable(end))
                .flatMap(Optional::stream)
                .filter(fall -> !fall.on().isAfter(day))
                .min(Fall.EARLIEST);
    }

    boolean standsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && fallBy(day).isEmpty();
    }

    boolean covers(UUID productId, UUID producerId) {
        return products.isEmpty() ? producerId.equals(holder) : products.contains(productId);
    }

    /**
     * Whether it may stand for a proof of the product: it covers it itself, or somebody may use it for the product.
     *
     * @param known with the rights to use it
     */
    boolean mayServe(UUID productId, UUID producerId, List<ProofRecord> known, LocalDate day) {
        return covers(productId, producerId)
                || known.stream()
                        .filter(use -> id.equals(use.rightId()) && use.standsOn(day))
                        .anyMatch(use -> use.covers(productId, producerId));
    }
}
