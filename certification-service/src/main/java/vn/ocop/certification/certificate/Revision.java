package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a result decided elsewhere says from now on, as a whole.
 *
 * @param voided nothing of it counts any more
 * @param revocation null where none stands
 * @param extendedUntil last day of an extension; null where none stands
 */
public record Revision(
        UUID resultId,
        Recognition recognition,
        boolean voided,
        @Nullable Revocation revocation,
        @Nullable LocalDate extendedUntil) {}
