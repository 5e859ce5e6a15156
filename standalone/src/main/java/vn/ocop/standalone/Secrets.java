package vn.ocop.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of one installation: generated once, readable by its owner alone. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String of(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        values.setProperty(name, fresh);
        save();
        return fresh;
    }

    private void save() {
        try {
            var folder = Files.createDirectories(file.resolve("..").normalize());
            var draft = Files.createTempFile(
                    folder,
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(draft)) {
                values.store(writer, "Passwords of this installation");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
