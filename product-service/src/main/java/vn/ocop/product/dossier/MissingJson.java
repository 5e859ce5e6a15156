package vn.ocop.product.dossier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a dossier still lacks.
 *
 * @param documentType null for a criterion without an answer
 * @param criteria that ask for it; none if every dossier of the set needs it
 * @param reason UNANSWERED, MISSING_DOCUMENT or EXPIRED
 */
@Schema(name = "MissingProof")
record MissingJson(@Nullable String documentType, List<String> criteria, String reason, String message) {}
