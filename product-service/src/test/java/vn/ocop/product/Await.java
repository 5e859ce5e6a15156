package vn.ocop.product;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must become true soon, and says what it was waiting for. */
public final class Await {

    private static final long PAUSE_NANOS = 10_000_000;

    private Await() {}

    public static void until(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, Duration.ofSeconds(20), condition);
    }
}
