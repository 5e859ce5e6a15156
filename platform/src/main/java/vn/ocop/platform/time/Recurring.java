package vn.ocop.platform.time;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Work that is looked for again and again, e.g. on a day that has ended: at once, and after each pause until closed. A failure is
 * logged and mended by the next turn; nothing here keeps two replicas apart.
 */
public final class Recurring implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Recurring.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Thread thread;

    private Recurring(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    public static Recurring start(String name, Duration pause, Runnable work) {
        var recurring = new Recurring(name, pause, work);
        recurring.thread.start();
        return recurring;
    }

    /** Begins no further turn; one that is under way is interrupted. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "%s failed; trying again in %s", name, pause);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
