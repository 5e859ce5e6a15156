package vn.ocop.platform.rows;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast rows are read now and how long the rest takes at that pace.
 *
 * @param rowsPerSecond whole rows, cut off
 * @param secondsLeft rounded up; null while nothing can be said
 */
public record ImportPace(long rowsPerSecond, @Nullable Long secondsLeft) {

    /** @param total null until the rows are counted */
    public static ImportPace of(long read, @Nullable Long total, Duration elapsed) {
        return of(read, read, total, elapsed);
    }

    /** Where rows are not counted before: the rest is told by the bytes of the file that are done with. */
    public static ImportPace ofBytes(long read, long bytes, long bytesOfAll, Duration elapsed) {
        return of(read, bytes, bytes < bytesOfAll ? bytesOfAll : null, elapsed);
    }

    private static ImportPace of(long rows, long done, @Nullable Long total, Duration elapsed) {
        long millis = Math.max(1, elapsed.toMillis());
        long perSecond = rows * 1_000 / millis;
        if (done == 0 || total == null) {
            return new ImportPace(perSecond, null);
        }
        return new ImportPace(perSecond, Math.ceilDiv((total - done) * millis, done * 1_000));
    }
}
