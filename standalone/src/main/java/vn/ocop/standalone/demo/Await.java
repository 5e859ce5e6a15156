package vn.ocop.standalone.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls until something is true, and no longer than a deadline. */
public final class Await {

    private static final long PAUSE_MS = 10;

    private Await() {}

    /**
     * What was asked for, as soon as it is good.
     *
     * @param what for the message
     * @throws IllegalStateException at the deadline, with what was seen last
     */
    public static <T> T until(String what, Duration patience, Supplier<T> ask, Predicate<T> good) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = ask.get();
            if (good.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s: not within %d ms; last seen: %s".formatted(what, patience.toMillis(), seen));
            }
            pause(PAUSE_MS);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
