package vn.ocop.assessment.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One product of a decision.
 *
 * @param productName as printed
 * @param stars 3 to 5, as the confirmed result gives them; never typed
 * @param signedOn day of the decision, or of the amending one that took the product in
 */
public record Item(
        UUID assessmentId, String productName, Outcomes outcome, int stars, LocalDate signedOn, Standing standing) {

    /** What became of it. */
    public enum Standing {
        IN_FORCE,
        /** Taken out by an amending decision. */
        REMOVED,
        /** The recognition was taken back (Article 10.1b). */
        WITHDRAWN
    }

    boolean inForce() {
        return standing == Standing.IN_FORCE;
    }

    boolean recognises() {
        return inForce() && outcome == Outcomes.RECOGNISED;
    }

    Item named(String name) {
        return new Item(assessmentId, name, outcome, stars, signedOn, standing);
    }

    Item ended(Standing end) {
        return new Item(assessmentId, productName, outcome, stars, signedOn, end);
    }
}
