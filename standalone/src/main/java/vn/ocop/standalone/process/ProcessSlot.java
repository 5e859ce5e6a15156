package vn.ocop.standalone.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Holds at most one running process of a server. */
public final class ProcessSlot {

    /** Long, for a busy machine: a process that dies is noticed at once, whatever this is. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private final Guard guard;
    private @Nullable ChildProcess process;

    public ProcessSlot(Guard guard) {
        this.guard = guard;
    }

    /**
     * Starts the process and returns when it is ready.
     *
     * @param ready asked again and again
     */
    public void start(ChildProcess.Command command, BooleanSupplier ready) {
        ChildProcess started;
        synchronized (this) {
            if (isAlive()) {
                throw new StartFailure(command.name() + " runs already");
            }
            started = ChildProcess.start(command, guard);
            process = started;
        }
        Readiness.await(started, ready, START_PATIENCE);
    }

    /** Ends it in good order, and by force after {@code patience}. */
    public void stop(Duration patience) {
        var running = current();
        if (running != null) {
            running.stop(patience);
        }
    }

    /** SIGKILL. */
    public void kill() {
        var running = current();
        if (running != null) {
            running.kill();
        }
    }

    public boolean isAlive() {
        var running = current();
        return running != null && running.isAlive();
    }

    /** Its process id, or -1 before the first start. */
    public long pid() {
        var running = current();
        return running == null ? -1 : running.pid();
    }

    private synchronized @Nullable ChildProcess current() {
        return process;
    }
}
