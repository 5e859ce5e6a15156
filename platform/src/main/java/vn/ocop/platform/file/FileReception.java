package vn.ocop.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/** Receives the body of a request into the file store, outside of any transaction. */
@ApplicationScoped
public class FileReception {

    private static final Logger LOG = Logger.getLogger(FileReception.class);

    private final FileStore files;

    FileReception(FileStore files) {
        this.files = files;
    }

    /**
     * @param contentEncoding header of the request
     * @return whether the file is packed
     * @throws Refused with {@link FileRefusal.EncodingNotTaken}
     */
    public static boolean gzip(@Nullable String contentEncoding) {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (contentEncoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new Refused(new FileRefusal.EncodingNotTaken(contentEncoding));
    }

    /**
     * Nothing of it remains unless its last byte came and its digest, if it was given, fits.
     *
     * @param length header Content-Length, if it was sent
     * @param maxBytes most that it may have, as it comes over the wire
     * @throws Refused if it is too large, breaks off or has another digest
     */
    public Stored receive(InputStream body, @Nullable Long length, @Nullable String contentDigest, long maxBytes) {
        if (length != null && length > maxBytes) {
            throw new Refused(new FileRefusal.FileTooLarge(maxBytes));
        }
        try {
            return files.put(DigestedStream.of(body, contentDigest), maxBytes);
        } catch (UncheckedIOException broken) {
            LOG.debug("an upload broke off", broken);
            throw new Refused(new FileRefusal.UploadBroken());
        }
    }
}
