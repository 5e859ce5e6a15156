package vn.ocop.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** Starts a process again that has ended by itself, unless it keeps ending. */
final class Supervisor {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_RESTARTS = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Installation installation;
    private final Consumer<String> say;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    Supervisor(Installation installation, Consumer<String> say) {
        this.installation = installation;
        this.say = say;
    }

    /** Returns when it is told to stop or has given up. */
    void watch(BooleanSupplier stopping) {
        while (!stopping.getAsBoolean()) {
            for (var server : installation.servers()) {
                if (!server.isAlive() && !stopping.getAsBoolean() && !restart(server)) {
                    return;
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean restart(Server server) {
        restarts.removeIf(at -> at.isBefore(Instant.now().minus(WITHIN)));
        if (restarts.size() >= MOST_RESTARTS) {
            say.accept(MOST_RESTARTS + " restarts in " + WITHIN.toMinutes() + " minutes; no more. See ./ocop logs "
                    + server.name());
            return false;
        }
        restarts.add(Instant.now());
        say.accept(server.name() + " has ended; starting it again");
        try {
            installation.startAgain(server.name());
            say.accept(server.name() + " is back");
        } catch (StartFailure e) {
            say.accept(String.valueOf(e.getMessage()));
        }
        return true;
    }
}
