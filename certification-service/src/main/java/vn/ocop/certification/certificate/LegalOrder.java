package vn.ocop.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Which of two decisions on one product is the later: by the legal day, then by when it was recorded, then by id, so that the order is
 * total and does not depend on the order of arrival (ADR-0074).
 */
public record LegalOrder(LocalDate decidedOn, Instant recordedAt, UUID id) implements Comparable<LegalOrder> {

    private static final Comparator<LegalOrder> ORDER = Comparator.comparing(LegalOrder::decidedOn)
            .thenComparing(LegalOrder::recordedAt)
            .thenComparing(LegalOrder::id);

    @Override
    public int compareTo(LegalOrder other) {
        return ORDER.compare(this, other);
    }
}
