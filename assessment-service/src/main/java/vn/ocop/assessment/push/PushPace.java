package vn.ocop.assessment.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast rows are read now and how long the rest takes at that pace.
 *
 * @param rowsPerSecond whole rows, cut off
 * @param secondsLeft rounded up; null while nothing can be said
 */
record PushPace(long rowsPerSecond, @Nullable Long secondsLeft) {

    /** @param total null until the rows are counted */
    static PushPace of(long read, @Nullable Long total, Duration elapsed) {
        long millis = Math.max(1, elapsed.toMillis());
        if (read == 0 || total == null) {
            return new PushPace(read * 1_000 / millis, null);
        }
        return new PushPace(read * 1_000 / millis, Math.ceilDiv((total - read) * millis, read * 1_000));
    }
}
