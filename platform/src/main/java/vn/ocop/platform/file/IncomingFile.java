package vn.ocop.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole, synced file that has no name in the store yet; closing it removes what was not moved away. */
record IncomingFile(Path path, Stored stored) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
