package vn.ocop.criteria.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * One thing that keeps a dossier from being lodged.
 *
 * @param documentType null for an unanswered criterion
 * @param criteria that ask for it, in the order of the form; empty if every dossier of the set needs it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Missing(@Nullable String documentType, List<String> criteria, Reason reason, Text message) {

    /** Why it is missing. */
    public enum Reason {
        /** The self-assessment has no answer. */
        UNANSWERED,
        /** No such paper is held. */
        MISSING_DOCUMENT,
        /** Papers are held, but none is valid on the day. */
        EXPIRED
    }

    public Missing {
        criteria = List.copyOf(criteria);
    }
}
