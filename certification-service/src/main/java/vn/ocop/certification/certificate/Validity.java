package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.time.Period;

/**
 * The days on which a certificate counts by what is printed on it, both included.
 *
 * @param from first day, in Vietnam
 * @param until last day, in Vietnam
 */
public record Validity(LocalDate from, LocalDate until) {

    /** Decisions 1048, 148 and 26/2026 alike; counted from the decision, same day, last day included (ADR-0072). */
    private static final Period TERM = Period.ofMonths(36);

    /** @throws IllegalArgumentException if it would end before it starts */
    public Validity {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("valid from %s until %s".formatted(from, until));
        }
    }

    /** 22 Nov 2026 gives 22 Nov 2029; 29 February gives 28 February where the end year has none. */
    public static Validity ofDecision(LocalDate signedOn) {
        return new Validity(signedOn, signedOn.plus(TERM));
    }
}
