package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.ocop.platform.event.Topic.Lane;

/** Tells the sender that something was committed: at once in this process, through {@link CommitNotices} in another replica. */
@ApplicationScoped
class SenderWakeUp {

    private final Map<Lane, Semaphore> signals = new EnumMap<>(Lane.class);
    private final AtomicBoolean senderIsElsewhere = new AtomicBoolean();
    private final Semaphore notices = new Semaphore(0);
    private final Map<Lane, Duration> holds = new ConcurrentHashMap<>();
    private final Map<Lane, Long> deadlines = new ConcurrentHashMap<>();

    SenderWakeUp() {
        for (var lane : Lane.values()) {
            signals.put(lane, new Semaphore(0));
        }
    }

    void committed(Lane lane) {
        wake(lane);
        if (senderIsElsewhere.get()) {
            notices.release();
        }
    }

    void wake(Lane lane) {
        var signal = signal(lane);
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Waits for a commit, at most that long. */
    void await(Lane lane, Duration atMost) throws InterruptedException {
        var signal = signal(lane);
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    /** Waits until a commit was made here while the sender runs in another replica. */
    boolean awaitNotice(Duration atMost) throws InterruptedException {
        var due = notices.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        notices.drainPermits();
        return due;
    }

    /** The lane's sender waits until it is released; at most that long from when it had last sent everything, however often it is held. */
    void hold(Lane lane, Duration atMost) {
        holds.put(lane, atMost);
        deadlines.putIfAbsent(lane, System.nanoTime() + atMost.toNanos());
    }

    void release(Lane lane) {
        holds.remove(lane);
        wake(lane);
    }

    /** Everything on the lane was sent. */
    void drained(Lane lane) {
        deadlines.remove(lane);
        var atMost = holds.get(lane);
        if (atMost != null) {
            hold(lane, atMost);
        }
    }

    boolean held(Lane lane) {
        var deadline = deadlines.get(lane);
        return holds.containsKey(lane) && deadline != null && System.nanoTime() - deadline < 0;
    }

    void senderIsElsewhere(boolean elsewhere) {
        senderIsElsewhere.set(elsewhere);
    }

    private Semaphore signal(Lane lane) {
        return java.util.Objects.requireNonNull(signals.get(lane));
    }
}
