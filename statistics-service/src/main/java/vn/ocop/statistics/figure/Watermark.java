package vn.ocop.statistics.figure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the read model has come: every figure counts at least these events.
 *
 * @param topics one entry a topic that brought an event, by name
 * @param future a fact is recorded whose legal day is still to come, so that today's counters are ahead of the day
 */
public record Watermark(List<TopicMark> topics, boolean future) {

    /** @param recordedUntil newest event applied, by the time its owner recorded it */
    public record TopicMark(String topic, long events, Instant recordedUntil) {}

    public Watermark {
        topics = List.copyOf(topics);
    }

    public long events() {
        return topics.stream().mapToLong(TopicMark::events).sum();
    }

    /** Empty before the first event. */
    public Optional<Instant> recordedUntil() {
        return topics.stream().map(TopicMark::recordedUntil).max(Comparator.naturalOrder());
    }
}
