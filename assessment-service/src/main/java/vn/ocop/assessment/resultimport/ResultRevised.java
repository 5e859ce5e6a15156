package vn.ocop.assessment.resultimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What befell a result decided elsewhere, with its whole state from then on. Contract with other services (docs/events.md), on the bulk
 * lane and under the result's key, so that it comes behind what it changes. Plain values only; fields are added, never renamed. Reasons are told to
 * nobody else: what somebody wrote may tell of a person.
 *
 * @param version of the result's own row, from 1
 * @param voided it should never have been here: nothing of it counts any more
 * @param revocation null where none stands
 * @param extension null where none stands
 */
public record ResultRevised(
        UUID resultId,
        UUID productId,
        ResultImported result,
        int version,
        boolean voided,
        @Nullable Revocation revocation,
        @Nullable Extension extension,
        Change change,
        Instant recordedAt,
        String origin) {

    /** @param ground A to F: points a, b, c, d, đ, e of Article 8 */
    public record Revocation(
            UUID id, String ground, String number, LocalDate signedOn, String issuerLevel, String issuerName) {}

    /** @param until last day, at most 180 days behind the printed one (Article 12) */
    public record Extension(UUID id, LocalDate until, String number, LocalDate signedOn) {}

    /**
     * @param rowId of the row that changed: the result's own, or that of its revocation or extension
     * @param kind DECISION, REVOCATION or EXTENSION
     * @param operation UPSERT, CORRECT or VOID
     * @param cause CLERICAL or AMENDING
     * @param decisionNumber of the amending decision
     * @param signedOn its day
     */
    public record Change(
            UUID rowId,
            String kind,
            String operation,
            @Nullable String cause,
            @Nullable String decisionNumber,
            @Nullable LocalDate signedOn) {}
}
