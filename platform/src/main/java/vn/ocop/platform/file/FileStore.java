package vn.ocop.platform.file;

import java.io.InputStream;

/** Files by content. A file is never changed or deleted here: other records may name the same content. */
public interface FileStore {

    /**
     * Stores what the stream has; the same content twice is stored once. When this returns, the file survives a power cut.
     * The stream stays open. Whatever goes wrong, nothing of the file remains.
     *
     * @param maxBytes most bytes that may be stored
     * @throws vn.ocop.platform.problem.Refused with {@link FileRefusal.FileTooLarge} or
     *     {@link FileRefusal.StorageUnavailable}
     * @throws java.io.UncheckedIOException if the stream breaks
     */
    Stored put(InputStream in, long maxBytes);

    /**
     * The caller closes it.
     *
     * @throws IllegalArgumentException if it is not a SHA-256 in lower-case hexadecimal
     * @throws IllegalStateException if the store has no such file: what a record names must be there
     */
    InputStream open(String sha256);

    /** In bytes; throws as {@link #open} does. */
    long size(String sha256);
}
