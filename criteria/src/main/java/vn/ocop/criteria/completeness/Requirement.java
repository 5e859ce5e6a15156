package vn.ocop.criteria.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One paper that a form asks for.
 *
 * @param criterion null if every dossier of the set needs it
 * @param fromPoints a claim of at least so many points asks for it; 0 where there is no criterion
 * @param source where the rule stands
 * @param inferred true if it is our reading and not printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Requirement(
        @Nullable String criterion, int fromPoints, String documentType, String source, boolean inferred) {}
