package vn.ocop.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code postmaster.pid}: line 1 is the server's process id, line 8 its state. */
final class PostmasterFile {

    private final Path file;

    PostmasterFile(Path dataFolder) {
        file = dataFolder.resolve("postmaster.pid");
    }

    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() >= 8
                && lines.get(0).strip().equals(String.valueOf(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** PostgreSQL itself refuses to start when the id in the file belongs to anybody, e.g. after a reboot. */
    void removeIfStale() {
        var lines = lines();
        if (lines.isEmpty()) {
            return;
        }
        var isPostgres = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .flatMap(owner -> owner.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (!isPostgres) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // just being written or removed
        }
    }
}
