package vn.ocop.platform.event;

import java.time.Duration;

/** How fast events are applied: since the last look, and when it is time for the next. */
final class RebuildPace {

    private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();

    private long lookedAt = System.nanoTime();
    private long events;
    private int perSecond;

    void applied(int more) {
        events += more;
    }

    /** At most twice a second; then the rate is taken anew. */
    boolean due() {
        var passed = System.nanoTime() - lookedAt;
        if (passed < LOOK_NANOS) {
            return false;
        }
        perSecond = (int) (events * Duration.ofSeconds(1).toNanos() / passed);
        events = 0;
        lookedAt += passed;
        return true;
    }

    int perSecond() {
        return perSecond;
    }
}
