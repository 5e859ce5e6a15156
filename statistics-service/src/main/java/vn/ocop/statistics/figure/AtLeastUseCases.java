package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits a moment for the figures to count a write. */
@ApplicationScoped
class AtLeastUseCases {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ReachedStore store;

    AtLeastUseCases(ReachedStore store) {
        this.store = store;
    }

    /** Whether the figures count it, at once or within two seconds. */
    boolean reached(AtLeast wanted) {
        var until = System.nanoTime() + LONGEST.toNanos();
        var reached = store.reached(wanted.aggregate(), wanted.version());
        while (!reached && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            reached = store.reached(wanted.aggregate(), wanted.version());
        }
        return reached;
    }
}
