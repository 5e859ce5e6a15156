package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.ocop.platform.event.Topic.Lane;

/** The lane of what comes by the million, for those who fill it. */
@ApplicationScoped
public class BulkLane {

    /** Whoever listens hears of a long file while it is still being taken. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SenderWakeUp wakeUp;
    private final EventConfig config;

    BulkLane(SenderWakeUp wakeUp, EventConfig config) {
        this.wakeUp = wakeUp;
        this.config = config;
    }

    /**
     * While the work goes on nothing is told of what it commits, at most five minutes long, where {@code ocop.events.bulk-waits} says so:
     * on one machine the listeners would take the processors from it (ADR-0180). If another replica sends, it does not wait.
     */
    public void after(Runnable work) {
        if (config.bulkWaits()) {
            wakeUp.hold(Lane.BULK, LONGEST);
        }
        try {
            work.run();
        } finally {
            wakeUp.release(Lane.BULK);
        }
    }
}
