package vn.ocop.product.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * A record as it stands.
 *
 * @param version from 1, one more with every change
 * @param recordedAt of this version
 */
public record Recorded<T>(UUID id, long version, State state, Instant recordedAt, T content) {

    public enum State {
        ACTIVE,
        /** Recorded by mistake: it stays, and counts nowhere. */
        WITHDRAWN
    }

    Recorded<T> next(State nextState, T nextContent, Instant at) {
        return new Recorded<>(id, version + 1, nextState, at, nextContent);
    }
}
