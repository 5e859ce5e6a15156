package vn.ocop.product.flag;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about flags. */
sealed interface FlagRefusal extends Refusal {

    record AlreadyCleared(FlagRule.Clearance reason) implements FlagRefusal {}

    /** Not heard of, not begun, or fallen itself. */
    record DoesNotStand(UUID recordId) implements FlagRefusal {}

    record OfAnotherProduct(UUID recordId) implements FlagRefusal {}

    /** What a paper says is for the office to look at. */
    record PaperNotSeen() implements FlagRefusal {}
}
