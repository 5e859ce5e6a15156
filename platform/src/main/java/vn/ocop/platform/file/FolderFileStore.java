package vn.ocop.platform.file;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.ocop.platform.file.FileRefusal.StorageUnavailable;
import vn.ocop.platform.problem.Refused;

/**
 * A folder: {@code ab/cd/abcd….} by SHA-256, and {@code incoming/} for what is still being received. A file gets its name
 * by an atomic move after it was synced, so a name always stands for whole content (ADR-0032).
 */
@ApplicationScoped
@DefaultBean // a cluster's object store takes its place
class FolderFileStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(FolderFileStore.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final IncomingFolder incoming;

    FolderFileStore(
            @ConfigProperty(name = "ocop.files.directory", defaultValue = "data/files") String directory, Clock clock) {
        this.root = Path.of(directory);
        this.incoming = new IncomingFolder(root.resolve("incoming"), clock);
    }

    @Override
    public Stored put(InputStream in, long maxBytes) {
        try (var file = incoming.receive(in, maxBytes)) {
            keep(file);
            return file.stored();
        } catch (BrokenUpload broken) {
            throw new UncheckedIOException(broken);
        } catch (IOException notWritten) {
            LOG.error("file store cannot be written: " + root, notWritten);
            throw new Refused(new StorageUnavailable());
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw missing(sha256, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long size(String sha256) {
        try {
            return Files.size(path(sha256));
        } catch (NoSuchFileException e) {
            throw missing(sha256, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two uploads of one content at once may both get here: the second move puts the same bytes in the same place. */
    private void keep(IncomingFile file) throws IOException {
        var target = path(file.stored().sha256());
        if (Files.exists(target)) {
            return;
        }
        var outer = root.resolve(file.stored().sha256().substring(0, 2));
        var inner = outer.resolve(file.stored().sha256().substring(2, 4));
        Files.createDirectories(inner);
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        for (var changed : List.of(inner, outer, root)) {
            DurableFolder.sync(changed);
        }
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    }

    private static IllegalStateException missing(String sha256, IOException cause) {
        return new IllegalStateException("the file store has lost " + sha256, cause);
    }
}
