package vn.ocop.product.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * A record with its id and version.
 *
 * @param state ACTIVE, or WITHDRAWN if it was recorded by mistake
 */
public record RecordJson<T>(UUID id, long version, Recorded.State state, Instant recordedAt, T record) {

    static <T> RecordJson<T> of(Recorded<T> recorded) {
        return new RecordJson<>(
                recorded.id(), recorded.version(), recorded.state(), recorded.recordedAt(), recorded.content());
    }

    /**
     * One version of it.
     *
     * @param change RECORDED, CHANGED, WITHDRAWN or IMPORTED
     * @param by user name
     */
    public record VersionJson<T>(long version, String change, Instant at, String by, T record) {}
}
