package vn.ocop.platform.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a read model and how far it has come.
 *
 * @param startedBy user name
 * @param finishedAt when it was switched over, cancelled or given up; null before
 * @param read events read
 * @param total events that the topics hold, when it was last looked
 * @param perSecond events applied per second, lately
 * @param secondsLeft until everything is read, at this rate; null where nothing is left or no rate is known
 * @param pausedMs how long the model that answered took no new events in, in milliseconds; null before the switch
 * @param switchMs how long questions waited at most, in milliseconds; null before the switch
 * @param failure why it was given up
 * @param partitions by topic and partition
 */
public record RebuildJson(
        UUID id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long read,
        long total,
        int perSecond,
        @Nullable Long secondsLeft,
        @Nullable Integer pausedMs,
        @Nullable Integer switchMs,
        @Nullable String failure,
        List<PartitionJson> partitions) {

    /** How it stands. */
    public enum State {
        /** Events are read from the first on. */
        READING,
        /** All is read once; the rest is made and what came meanwhile is read, until it can be switched over. */
        FINISHING,
        SWITCHED,
        CANCELLING,
        CANCELLED,
        FAILED
    }

    public record PartitionJson(String topic, int partition, long read, long total) {}

    public RebuildJson {
        partitions = List.copyOf(partitions);
    }
}
