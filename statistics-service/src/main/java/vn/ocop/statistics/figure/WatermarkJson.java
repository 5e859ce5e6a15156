package vn.ocop.statistics.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures have come.
 *
 * @param recordedUntil newest event counted, null before the first
 */
public record WatermarkJson(@Nullable Instant recordedUntil, long events, List<TopicJson> topics) {

    public record TopicJson(String topic, long events, Instant recordedUntil) {}

    public static WatermarkJson of(Watermark watermark) {
        return new WatermarkJson(
                watermark.recordedUntil().orElse(null),
                watermark.events(),
                watermark.topics().stream()
                        .map(mark -> new TopicJson(mark.topic(), mark.events(), mark.recordedUntil()))
                        .toList());
    }
}
