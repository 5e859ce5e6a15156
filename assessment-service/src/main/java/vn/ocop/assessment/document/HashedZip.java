package vn.ocop.assessment.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is sent while it is written and remembers the SHA-256 of each entry. The same content gives the same bytes. */
final class HashedZip implements Closeable {

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final List<Entry> entries = new ArrayList<>();

    /** @param at stands on every entry, in place of the hour of the writing */
    HashedZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    record Entry(String name, String sha256, long bytes) {}

    void add(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        entries.add(new Entry(name, sha256(content), content.length));
    }

    /** What was added so far. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
