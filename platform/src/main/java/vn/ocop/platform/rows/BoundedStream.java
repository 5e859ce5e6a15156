package vn.ocop.platform.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of XML in which one element's tag or text does not end. */
final class BoundedStream extends FilterInputStream {

    private static final int READ_AHEAD = 64 * 1024;

    private int sinceBegin;

    BoundedStream(InputStream in) {
        super(in);
    }

    /** Something new begins. */
    void begins() {
        sinceBegin = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        sinceBegin += read;
        if (sinceBegin > RowSource.MAX_ROW_BYTES + READ_AHEAD) {
            throw new FileFault("line-too-long", RowSource.MAX_ROW_BYTES);
        }
    }
}
