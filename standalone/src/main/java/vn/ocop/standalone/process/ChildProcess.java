package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running process of ours with its log file; dies with this JVM. */
public final class ChildProcess {

    private static final long LOG_LIMIT_BYTES = 10L << 20;

    /**
     * How to start a process.
     *
     * @param name for messages
     * @param environment added to ours
     * @param log appended to; an old one above 10 MiB is put aside
     * @param stopSignal what ends it in good order, e.g. TERM
     */
    public record Command(
            String name, List<String> line, Map<String, String> environment, Path log, String stopSignal) {

        public Command {
            line = List.copyOf(line);
            environment = Map.copyOf(environment);
        }
    }

    private final Command command;
    private final Process process;
    private final Guard guard;

    private ChildProcess(Command command, Process process, Guard guard) {
        this.command = command;
        this.process = process;
        this.guard = guard;
    }

    public static ChildProcess start(Command command, Guard guard) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            if (Files.exists(command.log()) && Files.size(command.log()) > LOG_LIMIT_BYTES) {
                var old = command.log().resolveSibling(command.log().getFileName() + ".1");
                Files.move(command.log(), old, StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(command.line())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            var process = guard.launch(builder, command.stopSignal());
            return new ChildProcess(command, process, guard);
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " cannot be started", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in good order, and by force after {@code patience}. */
    public void stop(Duration patience) {
        Signals.send(process.toHandle(), command.stopSignal());
        if (!await(patience)) {
            kill();
        }
        guard.forget(process.pid());
    }

    /** SIGKILL. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(30));
        guard.forget(process.pid());
    }

    private boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The end of its log, for error messages. */
    public String lastWords() {
        return Logs.tail(command.log(), 15);
    }

    public Command command() {
        return command;
    }
}
