package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The user's private folder for unpacked software, shared by all installations and test runs of this user. */
public final class Cache {

    /** Fills an empty folder. */
    public interface Filler {
        void fill(Path folder) throws IOException;
    }

    private Cache() {}

    /** {@code OCOP_CACHE}, or {@code ~/.cache/ocop}, or a folder beside the temporary files for users without a home. */
    static Path root() throws IOException {
        var configured = System.getenv("OCOP_CACHE");
        if (configured != null) {
            return Files.createDirectories(Path.of(configured).toAbsolutePath());
        }
        var home = Path.of(System.getProperty("user.home"));
        if (Files.isWritable(home)) {
            return Files.createDirectories(home.resolve(".cache/ocop"));
        }
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "ocop-cache-" + System.getProperty("user.name"));
        if (!Files.exists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new StartFailure(folder + " belongs to somebody else; set OCOP_CACHE to a folder of your own");
        }
        return folder;
    }

    /** The folder of that name: complete, or made now. Of two that make it at once, the first to finish wins. */
    public static Path folder(String name, Filler filler) {
        try {
            var folder = root().resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            var draft = Files.createTempDirectory(folder.getParent(), name + ".");
            try {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                filler.fill(draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                delete(draft);
            } catch (IOException | RuntimeException e) {
                delete(draft);
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name, e);
        }
    }

    /** Deletes a folder and all in it. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
