package vn.ocop.standalone.demo;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs the demo's work beside whatever else the machine does: two at a time, one failure stops nothing.
 *
 * @param log one line for a person
 */
record Work(Consumer<String> log) {

    private static final int AT_ONCE = 2;
    private static final int ATTEMPTS = 3;
    private static final int EVERY = 25;

    <T> void each(List<T> things, Consumer<T> work) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            things.forEach(thing -> threads.execute(() -> attempt(thing, work)));
        }
    }

    /** Every step looks first what is there already, so trying again does no harm. */
    private <T> void attempt(T thing, Consumer<T> work) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                work.accept(thing);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    log.accept("left out: " + e.getMessage());
                }
            }
        }
    }

    Progress progress(String what, int of) {
        return new Progress(what, of);
    }

    /** Counts for a person. */
    final class Progress {

        private final String what;
        private final int of;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        private Progress(String what, int of) {
            this.what = what;
            this.of = of;
        }

        void kept() {
            done.incrementAndGet();
        }

        /** What the system refuses is said and left out; what does not answer is tried again by the caller. */
        void did(Runnable step) {
            try {
                step.run();
            } catch (Unexpected e) {
                if (e.status() >= 500) {
                    throw e;
                }
                refused.incrementAndGet();
                log.accept("refused: " + e.getMessage());
            }
            int now = done.incrementAndGet();
            if (now % EVERY == 0 && now < of) {
                log.accept("%s: %d of %d".formatted(what, now, of));
            }
        }

        void end() {
            log.accept("%s: %d of %d, %d refused".formatted(what, done.get(), of, refused.get()));
        }
    }
}
