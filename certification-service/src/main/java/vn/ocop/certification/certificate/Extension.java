package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A decision that keeps a certificate past its printed end under Article 12 of Decision 26/2026/QĐ-TTg: who could not meet the window for
 * filing a re-assessment, because it had closed before the decision came, keeps the certificate until the outcome (ADR-0130).
 *
 * @param decisionNumber as the authority numbered it
 * @param until new last day, included
 */
public record Extension(String decisionNumber, LocalDate signedOn, LocalDate until, String reason) {

    /** In force the day it was signed. */
    public static final LocalDate LAW_FROM = LocalDate.of(2026, 5, 22);

    private static final int LONGEST_DAYS = 180;
    /** A re-assessment is filed 180 to 120 days before the end (Article 7.6). */
    private static final int WINDOW_CLOSES_DAYS = 120;

    /** Last day on which a re-assessment could be filed. */
    static LocalDate lastFilingDay(Validity validity) {
        return validity.until().minusDays(WINDOW_CLOSES_DAYS);
    }

    static LocalDate latestEnd(Validity validity) {
        return validity.until().plusDays(LONGEST_DAYS);
    }

    /** Whether its window had closed and the certificate still counted when the decision came. */
    static boolean mayKeep(Validity validity) {
        return lastFilingDay(validity).isBefore(LAW_FROM) && !validity.until().isBefore(LAW_FROM);
    }

    /** Whether the length is one that Article 12 allows, whoever granted it. */
    static boolean lawful(Validity validity, LocalDate until) {
        var days = ChronoUnit.DAYS.between(validity.until(), until);
        return days >= 1 && days <= LONGEST_DAYS;
    }
}
