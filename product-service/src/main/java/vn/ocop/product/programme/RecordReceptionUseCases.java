package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.DigestedStream;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.problem.InvalidInput;

/** Receives a file to its last byte before the first row of it is looked at. */
@ApplicationScoped
class RecordReceptionUseCases {

    /** 256 MiB, as it comes over the wire: some hundred thousand rows, while the caller waits. */
    private static final long MAX_BYTES = 1L << 28;

    private final FileStore files;

    RecordReceptionUseCases(FileStore files) {
        this.files = files;
    }

    Stored receive(InputStream body, @Nullable String contentDigest) {
        return files.put(DigestedStream.of(body, contentDigest), MAX_BYTES);
    }

    /** @return whether the file is packed */
    static boolean gzip(@Nullable String contentEncoding) {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (contentEncoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw InvalidInput.of("Content-Encoding", "wrong-enum", "identity, gzip");
    }
}
