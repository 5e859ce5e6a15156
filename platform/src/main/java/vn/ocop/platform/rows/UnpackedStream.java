package vn.ocop.platform.rows;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's content, unpacked where it is packed. Small files that unpack to very much are given up. */
public final class UnpackedStream extends FilterInputStream {

    /** 8 GiB: eight times the largest file that is taken. */
    static final long MAX_BYTES = 8L << 30;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final long maxBytes;
    private long bytes;

    private UnpackedStream(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    /** @throws FileFault if it should be packed and is not */
    public static InputStream of(InputStream in, boolean gzip) throws IOException {
        return of(in, gzip, MAX_BYTES);
    }

    static InputStream of(InputStream in, boolean gzip, long maxBytes) throws IOException {
        if (!gzip) {
            return in;
        }
        try {
            return new UnpackedStream(new GZIPInputStream(in, BUFFER_BYTES), maxBytes);
        } catch (EOFException | ZipException e) {
            throw new FileFault("broken-gzip", 0);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            if (bytes > maxBytes) {
                throw new FileFault("unpacked-too-large", maxBytes);
            }
            return read;
        } catch (EOFException | ZipException e) {
            throw new FileFault("broken-gzip", bytes);
        }
    }
}
