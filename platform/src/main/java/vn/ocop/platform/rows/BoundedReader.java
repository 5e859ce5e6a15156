package vn.ocop.platform.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a file in which a row does not end: a quote that nobody closed would take it all into memory. */
final class BoundedReader extends FilterReader {

    private static final int READ_AHEAD = 64 * 1024;

    private int sinceRow;

    BoundedReader(Reader in) {
        super(in);
    }

    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        sinceRow += read;
        if (sinceRow > RowSource.MAX_ROW_BYTES + READ_AHEAD) {
            throw new FileFault("line-too-long", RowSource.MAX_ROW_BYTES);
        }
    }
}
