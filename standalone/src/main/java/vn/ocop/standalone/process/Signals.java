package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/** Unix signals beyond the two that Java can send. */
public final class Signals {

    private Signals() {}

    /**
     * Sends a signal if it lives.
     *
     * @param signal its name without SIG
     */
    public static void send(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        switch (signal) {
            case "TERM" -> process.destroy();
            case "KILL" -> process.destroyForcibly();
            default -> shell("kill -" + signal + " " + process.pid());
        }
    }

    /** The exit code of a one-line shell command without output. */
    public static int shell(String command) {
        try {
            return new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
