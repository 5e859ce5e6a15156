package vn.ocop.assessment.conflict;

import java.util.UUID;

/** Why somebody could not sit over a product, found before the council is named. */
public record KnownConflict(String username, UUID assessmentId, Ground ground) {

    public enum Ground {
        /** The person's account acts for the product's producer. */
        ACCOUNT_OF_PRODUCER,
        /** As a member, the person has declared a conflict over a product of the same producer. */
        DECLARED_OVER_PRODUCER,
        /** On record as the producer's representative. */
        REPRESENTATIVE,
        /** On record as a relative of the producer or of its representative. */
        RELATIVE,
        /** On record as working for the producer. */
        EMPLOYER,
        /** Has advised on the dossier or for the producer. */
        CONSULTANT,
        /** Another interest on record. */
        OTHER
    }
}
