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

    /** @param by how many: two files may be taken at once */
    private record Held(Duration atMost, int by) {}

    private final Map<Lane, Semaphore> signals = new EnumMap<>(Lane.class);
    private final AtomicBoolean senderIsElsewhere = new AtomicBoolean();
    private final Semaphore notices = new Semaphore(0);
    private final Map<Lane, Held> holds = new ConcurrentHashMap<>();
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
        holds.merge(lane, new Held(atMost, 1), (held, more) -> new Held(atMost, held.by() + 1));
        deadlines.putIfAbsent(lane, System.nanoTime() + atMost.toNanos());
    }

    void release(Lane lane) {
        holds.computeIfPresent(lane, (_, held) -> held.by() == 1 ? null : new Held(held.atMost(), held.by() - 1));
        wake(lane);
    }

    /** Everything on the lane was sent. */
    void drained(Lane lane) {
        deadlines.remove(lane);
        var held = holds.get(lane);
        if (held != null) {
            deadlines.putIfAbsent(lane, System.nanoTime() + held.atMost().toNanos());
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
