package vn.ocop.platform.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; empty lines are none. A line that cannot be read is a row with a fault, and the next line is read. */
public final class NdjsonRows implements RowSource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    private final CharBuffer decoded = CharBuffer.allocate(MAX_ROW_BYTES);
    private int at;
    private int end;
    private long line;
    private boolean tooLong;

    public NdjsonRows(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        while (readLine()) {
            line++;
            var bytes = begun.toByteArray();
            if (tooLong) {
                return RawLine.unreadable(line, Arrays.copyOf(bytes, KEPT_BYTES), "line-too-long", MAX_ROW_BYTES);
            }
            if (!isBlank(bytes)) {
                return row(bytes);
            }
        }
        return null;
    }

    /** @return false behind the last line */
    private boolean readLine() throws IOException {
        begun.reset();
        tooLong = false;
        var something = false;
        while (at < end || fill()) {
            something = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(at, stop);
            at = stop + 1;
            if (stop < end) {
                return true;
            }
        }
        return something;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private void keep(int from, int to) {
        if (begun.size() + to - from > MAX_ROW_BYTES) {
            tooLong = true;
            to = Math.min(to, from + Math.max(0, KEPT_BYTES - begun.size()));
        }
        if (!tooLong || begun.size() < KEPT_BYTES) {
            begun.write(buffer, from, to - from);
        }
    }

    private RawLine row(byte[] bytes) {
        if (line == 1 && startsWithMark(bytes)) {
            return RawLine.unreadable(line, bytes, "byte-order-mark");
        }
        utf8.reset();
        var input = ByteBuffer.wrap(bytes);
        if (utf8.decode(input, decoded.clear(), true).isError()) {
            return RawLine.unreadable(line, bytes, "not-utf8", input.position() + 1);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return RawLine.unreadable(line, bytes, "nul-character", i + 1);
            }
        }
        return RawLine.readable(line, bytes, bytes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
