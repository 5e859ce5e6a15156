package vn.ocop.product.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What this service knows of a star certificate.
 *
 * @param stars 3..5
 * @param state as certification-service names it: VALID, EXTENDED, EXPIRED, REVOKED, WITHDRAWN or SUPERSEDED
 * @param validFrom first legal day
 * @param validUntil last legal day
 * @param recordedAt when the certificate was entered
 */
record Certificate(
        UUID id,
        String number,
        int stars,
        String state,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant recordedAt) {

    private static final Set<String> GONE = Set.of("SUPERSEDED", "WITHDRAWN");
    private static final Comparator<Certificate> NEWEST = Comparator.comparing(Certificate::validFrom)
            .thenComparing(Certificate::recordedAt)
            .thenComparing(Certificate::id);

    /**
     * One product has one current certificate (Decision 26/2026, Article 6): the newest by legal day, then by the moment it
     * was recorded. So the order in which events arrive does not matter.
     */
    static Optional<Certificate> current(Collection<Certificate> all) {
        return all.stream()
                .filter(certificate -> !GONE.contains(certificate.state()))
                .max(NEWEST);
    }

    StarState starState() {
        return switch (state) {
            case "REVOKED" -> StarState.REVOKED;
            case "EXPIRED" -> StarState.LAPSED;
            default -> StarState.RECOGNISED;
        };
    }
}
