package vn.ocop.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import vn.ocop.standalone.process.Cache;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** What one installation keeps on disk: databases, log segments, files, secrets, logs. */
public record DataFolder(Path root) {

    /** A process as the running installation wrote it down. */
    public record Entry(String name, long pid, int port) {}

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root.resolve("postgres/data");
    }

    Path kafka() {
        return root.resolve("kafka/data");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path files(String service) {
        return root.resolve("files/" + service);
    }

    /** Keys that sign credentials of certificates. */
    Path credentials() {
        return root.resolve("credentials");
    }

    /** Keys of the audit logs and what was last verified of them. */
    Path audit() {
        return root.resolve("audit");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets.properties"));
    }

    /** The log of that process. */
    public Path log(String name) {
        return root.resolve("logs/" + name + ".log");
    }

    private Path lockFile() {
        return root.resolve("run/lock");
    }

    private Path processFile() {
        return root.resolve("run/processes");
    }

    /**
     * Makes the folder ours until the lock is released or this JVM ends.
     *
     * @throws StartFailure if another installation runs on it
     */
    FileLock lock() {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(root.resolve("run"));
            var lock = tryLock();
            if (lock.isEmpty()) {
                throw new StartFailure("an installation runs already on " + root + " (process "
                        + Files.readString(lockFile()).strip() + "); stop it with ./ocop down");
            }
            var channel = lock.get().acquiredBy();
            ((FileChannel) channel)
                    .truncate(0)
                    .write(java.nio.ByteBuffer.wrap(
                            String.valueOf(ProcessHandle.current().pid())
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return lock.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the lock. A process id that was left behind by a crash is nobody's. */
    public Optional<ProcessHandle> owner() {
        try {
            if (!Files.exists(lockFile())) {
                return Optional.empty();
            }
            var lock = tryLock();
            if (lock.isPresent()) {
                lock.get().acquiredBy().close();
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(lockFile()).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<FileLock> tryLock() throws IOException {
        var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            // held by this JVM itself
        }
        channel.close();
        return Optional.empty();
    }

    void writeDown(List<Server> servers) {
        var lines = servers.stream()
                .filter(server -> server.pid() > 0)
                .map(server -> server.name() + " " + server.pid() + " " + server.port())
                .toList();
        try {
            Files.write(processFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of the installation that runs, or last ran, here. */
    public List<Entry> entries() {
        try {
            if (!Files.exists(processFile())) {
                return List.of();
            }
            return Files.readAllLines(processFile()).stream()
                    .map(line -> line.split(" ", -1))
                    .map(parts -> new Entry(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything. */
    public void delete() throws IOException {
        Cache.delete(root);
    }
}
