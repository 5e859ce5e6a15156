package vn.ocop.product.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/**
 * A person's claim to act for a producer. It is decided once.
 *
 * @param username of the claimant's account
 * @param claimant name of the person
 * @param statement why the person acts for the producer
 * @param proof the paper
 * @param reason of a rejection
 */
record Claim(
        UUID id,
        UUID producerId,
        String username,
        String claimant,
        String statement,
        Proof proof,
        Instant claimedAt,
        State state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    /** @param size in bytes */
    record Proof(String fileName, String mediaType, String sha256, long size) {}

    /** @throws Refused unless it is open and somebody else decides it */
    Claim accept(String by, Instant at) {
        checkDecidable(by);
        return decided(State.ACCEPTED, null, by, at);
    }

    /** @throws Refused unless it is open and somebody else decides it */
    Claim reject(String why, String by, Instant at) {
        checkDecidable(by);
        return decided(State.REJECTED, why, by, at);
    }

    private void checkDecidable(String by) {
        if (state != State.OPEN) {
            throw new Refused(new ClaimRefusal.AlreadyDecided(id, state));
        }
        if (by.equals(username)) {
            throw new Refused(new ClaimRefusal.OwnClaim(id));
        }
    }

    private Claim decided(State to, @Nullable String why, String by, Instant at) {
        return new Claim(id, producerId, username, claimant, statement, proof, claimedAt, to, why, by, at);
    }
}
