package vn.ocop.gateway.access;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One client's token bucket, kept as the single instant at which it would be full again (generic cell rate algorithm), so that taking
 * is one compare-and-set.
 */
final class Bucket {

    private final AtomicLong fullAt;

    Bucket(long now) {
        fullAt = new AtomicLong(now);
    }

    /**
     * Takes one token.
     *
     * @param now monotonic nanoseconds
     * @param costNanos time in which one token grows
     * @param burst tokens in a full bucket
     * @return tokens left, or -1 if there was none to take
     */
    long take(long now, long costNanos, int burst) {
        while (true) {
            var before = fullAt.get();
            var after = (before - now > 0 ? before : now) + costNanos;
            var room = burst * costNanos - (after - now);
            if (room < 0) {
                return -1;
            }
            if (fullAt.compareAndSet(before, after)) {
                return room / costNanos;
            }
        }
    }
}
