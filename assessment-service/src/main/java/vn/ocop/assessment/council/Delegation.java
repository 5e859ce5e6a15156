package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * The chair gives the chair's power to a vice chair for a time, in writing; the chair stays answerable (Decision 26/2026, Article 7).
 *
 * @param memberId null: the chair takes back what was given for those days
 */
public record Delegation(@Nullable UUID memberId, IssuedDocument document, LocalDate from, LocalDate until) {}
