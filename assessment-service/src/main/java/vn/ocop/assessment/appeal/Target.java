package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal is against.
 *
 * @param id of the decision or notice; null for a rejection, which has no document
 * @param number likewise
 * @param on Vietnamese day of signing, or on which the rule was found
 */
record Target(Kind kind, @Nullable UUID id, @Nullable String number, LocalDate on) {

    enum Kind {
        /** The product's item of a decision. */
        DECISION,
        /** A written notice that no star is reached. */
        NOTICE,
        /** The dossier was refused by a printed rule. */
        REJECTION
    }
}
