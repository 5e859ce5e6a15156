package vn.ocop.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.KeyFile;
import vn.ocop.platform.time.VietnamTime;

/**
 * The folder of signing keys, one file each, named by the first day on which it signs: {@code 2026-11-22.pem}; a file {@code 2026-11-22.revoked}
 * beside it says that the key is known to be in other hands. Looked at again every few seconds, so that a new key needs no restart. An empty
 * folder gets its first key.
 */
@ApplicationScoped
class KeyFolder {

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.pem");
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private record Seen(KeyRing ring, Instant at) {}

    private final Path folder;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    KeyFolder(@ConfigProperty(name = "ocop.credentials.key-folder") String folder, Clock clock) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.clock = clock;
    }

    KeyRing ring() {
        var now = clock.instant();
        var last = seen;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(BELIEVED) > 0) {
            last = new Seen(read(), now);
            seen = last;
        }
        return last.ring();
    }

    private KeyRing read() {
        try {
            Files.createDirectories(folder);
            if (names().isEmpty()) {
                var first = VietnamTime.today(clock) + ".pem";
                new KeyFile(folder.resolve(first)).open();
            }
            return new KeyRing(names().stream().map(this::key).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> name.substring(0, name.length() - ".pem".length()))
                    .sorted()
                    .toList();
        }
    }

    private SigningKey key(String name) {
        try {
            var pair = new KeyFile(folder.resolve(name + ".pem")).open();
            return SigningKey.of(LocalDate.parse(name), pair, Files.exists(folder.resolve(name + ".revoked")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
