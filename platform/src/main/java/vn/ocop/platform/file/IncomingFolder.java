package vn.ocop.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ocop.platform.file.FileRefusal.FileTooLarge;
import vn.ocop.platform.problem.Refused;

/** Receives uploads, hashing while writing, and clears away what a killed process left behind. */
final class IncomingFolder {

    private static final Logger LOG = Logger.getLogger(IncomingFolder.class);

    /** No upload lasts that long; younger files may belong to another replica that is still receiving. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;

    IncomingFolder(Path folder, Clock clock) {
        this.folder = folder;
        removeAbandoned(clock);
    }

    /** @throws BrokenUpload if the sender's stream fails; any other IOException is the disk's */
    IncomingFile receive(InputStream in, long maxBytes) throws IOException {
        Files.createDirectories(folder);
        var path = folder.resolve(UUID.randomUUID() + ".part");
        var whole = false;
        try (var out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var stored = copy(in, out, maxBytes);
            out.force(true);
            whole = true;
            return new IncomingFile(path, stored);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Stored copy(InputStream in, FileChannel out, long maxBytes) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new Refused(new FileTooLarge(maxBytes));
            }
            digest.update(buffer, 0, read);
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenUpload {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new BrokenUpload(e);
        }
    }

    private void removeAbandoned(Clock clock) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var limit = clock.instant().minus(ABANDONED_AFTER);
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("abandoned uploads could not be removed from " + folder, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
