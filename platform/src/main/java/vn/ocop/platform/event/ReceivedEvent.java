package vn.ocop.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived.
 *
 * @param key the aggregate
 * @param aggregateVersion counts from 1 per topic and aggregate
 * @param data null for a tombstone
 */
public record ReceivedEvent<T>(
        UUID id,
        String type,
        String source,
        Instant time,
        UUID key,
        long aggregateVersion,
        Topic topic,
        @Nullable T data) {

    /** The payload of an event that is no tombstone. */
    public T payload() {
        return java.util.Objects.requireNonNull(data, "tombstone");
    }
}
