package vn.ocop.assessment.conflict;

import java.util.UUID;

/** Why somebody could not sit over a product, found before the council is named. */
public record KnownConflict(String username, UUID assessmentId, Ground ground) {

    public enum Ground {
        /** The person's account acts for the product's producer. */
        ACCOUNT_OF_PRODUCER,
        /** As a member, the person has declared a conflict over a product of the same producer. */
        DECLARED_OVER_PRODUCER
    }
}
