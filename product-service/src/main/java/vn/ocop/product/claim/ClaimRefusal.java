package vn.ocop.product.claim;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about claims. */
sealed interface ClaimRefusal extends Refusal {

    /** Somebody acts for it: the office links further accounts. */
    record HasAccount(UUID producerId) implements ClaimRefusal {}

    /** The same account waits for an answer to the same claim. */
    record UnderWay(UUID producerId) implements ClaimRefusal {}

    record AlreadyDecided(UUID id, Claim.State state) implements ClaimRefusal {}

    /** Nobody decides the own claim. */
    record OwnClaim(UUID id) implements ClaimRefusal {}
}
