package vn.ocop.platform.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of a file that have been read, for whoever tells how far it is. */
public final class CountedStream extends FilterInputStream {

    private final AtomicLong bytes = new AtomicLong();

    public CountedStream(InputStream in) {
        super(in);
    }

    /** So far; a reader is ahead of its rows by what it buffers. */
    public long bytes() {
        return bytes.get();
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        bytes.addAndGet(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        bytes.addAndGet(Math.max(0, read));
        return read;
    }
}
