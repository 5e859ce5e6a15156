package vn.ocop.certification.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revocation decision.
 *
 * @param trigger not told of one that was decided elsewhere
 * @param decisionNumber as the authority numbered it, e.g. 12/QĐ-UBND
 * @param signedOn the certificate counts no more from this day on
 */
public record Revocation(
        Ground ground, @Nullable Trigger trigger, String decisionNumber, LocalDate signedOn, String reason) {

    /** Article 8 of Decision 26/2026/QĐ-TTg, its points a, b, c, d, đ, e in this order. */
    public enum Ground {
        /** Untruthful information or forged dossier at registration. */
        A,
        /** No longer meets the criteria by an inspection's conclusion. */
        B,
        /** Breach of law on quality, food safety, environment, intellectual property or labels by a competent conclusion. */
        C,
        /** The OCOP mark was misused so as to confuse about the recognised product. */
        D,
        /** The producer stopped making the product. */
        E,
        /** Other, on the conclusion and proposal of a competent authority. */
        F
    }

    /** What started it; the authority then has 15 days. */
    public enum Trigger {
        INSPECTION,
        AUTHORITY_CONCLUSION,
        COMMUNE_CONFIRMATION
    }
}
