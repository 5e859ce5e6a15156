package vn.ocop.standalone.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a process answers, and no longer than it lives. */
public final class Readiness {

    private static final long PAUSE_MS = 40;

    private Readiness() {}

    /**
     * Returns when it is ready.
     *
     * @throws StartFailure with the end of its log if it dies or stays silent
     */
    public static void await(ChildProcess process, BooleanSupplier ready, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailure(process.command().name() + " ended while starting. The end of its log ("
                        + process.command().log() + "):\n" + process.lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(process.command().name() + " was not ready after " + patience.toSeconds()
                        + " s. The end of its log (" + process.command().log() + "):\n" + process.lastWords());
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting");
        }
    }
}
