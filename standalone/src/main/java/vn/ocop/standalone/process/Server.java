package vn.ocop.standalone.process;

import java.nio.file.Path;

/** One process of an installation that can be started, ended and killed, again and again. */
public interface Server {

    String name();

    /** Where it listens on the loopback address. */
    int port();

    Path log();

    /**
     * Starts it and returns when it is ready to serve.
     *
     * @throws StartFailure with the reason for a person
     */
    void start();

    /** Ends it in good order; does nothing if it does not run. */
    void stop();

    /** SIGKILL, as a crash would; returns when it is gone. */
    void kill();

    boolean isAlive();

    /** Its process id, or -1 before the first start. */
    long pid();

    /** Whether it answers now. */
    boolean isHealthy();
}
