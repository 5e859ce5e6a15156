package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A rule printed on the form that only a person can decide. Raising it is a finding of the council.
 *
 * @param id stable within the version of the form, e.g. "stop:6.1.1", "disqualify:1.1", "rejection:1"
 * @param criterion where the form prints it; null for the rejection lines at its head
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(String id, Kind kind, @Nullable String criterion, Text text) {

    /** What follows when the rule is raised. */
    public enum Kind {
        /** Every later criterion counts 0. */
        STOP,
        /** The product is refused. */
        DISQUALIFY,
        /** The product is not assessed. */
        EXCLUSION,
        /** The product does not meet a condition of taking part. */
        REQUIREMENT,
        /** The dossier is refused by a line at the head of the form. */
        REJECTION;

        /** Every kind but a stop ends the assessment without stars. */
        public boolean rejects() {
            return this != STOP;
        }
    }
}
