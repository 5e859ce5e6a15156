package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small shell that outlives this JVM by a moment: when the pipe to it closes, however this JVM ended (SIGKILL
 * included), it ends the processes it was told of.
 */
public final class Guard implements AutoCloseable {

    /** Lines: "+ pid signal" watches, "- pid" forgets, "d folder" is deleted at the end. Tenths of a second of patience. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM QUIT
            pids= ; folder=
            while IFS= read -r line; do
              rest=${line#? }
              case $line in
                '+ '*) pids="$pids ${rest% *}:${rest#* }" ;;
                '- '*) kept= ; for p in $pids; do [ "${p%%:*}" = "$rest" ] || kept="$kept $p"; done; pids=$kept ;;
                'd '*) folder=$rest ;;
              esac
            done
            for p in $pids; do kill -"${p#*:}" "${p%%:*}" 2>/dev/null; done
            tenths=0
            while [ $tenths -lt 100 ]; do
              alive= ; for p in $pids; do kill -0 "${p%%:*}" 2>/dev/null && alive=1; done
              [ -z "$alive" ] && break
              sleep 0.1; tenths=$((tenths + 1))
            done
            for p in $pids; do kill -KILL "${p%%:*}" 2>/dev/null; done
            [ -z "$folder" ] || rm -rf -- "$folder"
            """;

    private final Process shell;
    private boolean closed;
    private final OutputStream pipe;

    private final boolean merciless;

    public Guard() {
        this(false);
    }

    /**
     * Starts the shell.
     *
     * @param merciless whether it uses SIGKILL at once, for processes whose data nobody wants
     */
    public Guard(boolean merciless) {
        this.merciless = merciless;
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT, "ocop-guard")
                    .directory(Path.of("/").toFile())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            pipe = shell.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a process that ends with this JVM.
     *
     * @param signal what ends it in good order, e.g. TERM
     */
    synchronized Process launch(ProcessBuilder builder, String signal) throws IOException {
        if (closed) {
            throw new StartFailure("stopping");
        }
        var process = builder.start();
        tell("+ " + process.pid() + " " + (merciless ? "KILL" : signal));
        return process;
    }

    synchronized void forget(long pid) {
        if (!closed) {
            tell("- " + pid);
        }
    }

    /** Deletes this folder after the last process has ended. */
    public void deleteAtEnd(Path folder) {
        tell("d " + folder.toAbsolutePath());
    }

    private synchronized void tell(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard process " + shell.pid() + " is gone", e);
        }
    }

    /** Ends everything that is still watched. */
    @Override
    public void close() {
        try {
            synchronized (this) {
                closed = true;
                pipe.close();
            }
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
