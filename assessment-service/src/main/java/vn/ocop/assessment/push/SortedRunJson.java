package vn.ocop.assessment.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.rows.RawLine;

/** Rows in order in a packed file of their own, read one after the other; gone when it is closed. */
final class SortedRunJson implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    record Placed(RowPlace place, RawLine row) {}

    private final Path file;
    private final RawLine sample;
    private final ObjectMapper mapper;
    private final DataInputStream in;
    private long left;
    private @Nullable Placed head;

    /** @param sample knows where in the file a pointer stands */
    private SortedRunJson(Path file, long rows, RawLine sample, ObjectMapper mapper) throws IOException {
        this.file = file;
        this.sample = sample;
        this.mapper = mapper;
        this.left = rows;
        this.in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), BUFFER_BYTES));
        advance();
    }

    static SortedRunJson write(Path file, List<Placed> rows, ObjectMapper mapper) throws IOException {
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var packed = new DeflaterOutputStream(Files.newOutputStream(file), fast);
                var out = new DataOutputStream(new BufferedOutputStream(packed, BUFFER_BYTES))) {
            for (var row : rows) {
                write(out, row, mapper);
            }
        } finally {
            fast.end();
        }
        return new SortedRunJson(file, rows.size(), sample(rows), mapper);
    }

    private static RawLine sample(List<Placed> rows) {
        return rows.stream()
                .map(Placed::row)
                .filter(row -> row.json().length > 0)
                .findFirst()
                .orElse(rows.getFirst().row());
    }

    private static void write(DataOutputStream out, Placed placed, ObjectMapper mapper) throws IOException {
        var row = placed.row();
        out.writeLong(placed.place().day());
        out.writeBoolean(placed.place().opens());
        out.writeLong(row.line());
        writeBytes(out, row.original());
        out.writeInt(row.faults().size());
        for (var fault : row.faults()) {
            out.writeUTF(fault.pointer());
            out.writeUTF(fault.code());
            writeBytes(out, mapper.writeValueAsBytes(fault.args()));
        }
        var asItCame = row.original() == row.json();
        out.writeBoolean(asItCame);
        if (!asItCame) {
            writeBytes(out, row.json());
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    boolean hasMore() {
        return head != null;
    }

    /** Of the next row. */
    RowPlace place() {
        return Objects.requireNonNull(head).place();
    }

    RawLine take() throws IOException {
        var row = Objects.requireNonNull(head).row();
        advance();
        return row;
    }

    private void advance() throws IOException {
        head = left-- > 0 ? read() : null;
    }

    private Placed read() throws IOException {
        long day = in.readLong();
        boolean opens = in.readBoolean();
        long line = in.readLong();
        return new Placed(new RowPlace(day, opens, line), readRow(line));
    }

    private RawLine readRow(long line) throws IOException {
        var original = readBytes();
        var faults = new ArrayList<FieldError>();
        for (int left = in.readInt(); left > 0; left--) {
            faults.add(FieldError.of(in.readUTF(), in.readUTF(), mapper.readValue(readBytes(), Object[].class)));
        }
        return sample.sibling(line, original, in.readBoolean() ? original : readBytes(), faults);
    }

    private byte[] readBytes() throws IOException {
        return in.readNBytes(in.readInt());
    }

    @Override
    public void close() throws IOException {
        in.close();
        Files.deleteIfExists(file);
    }
}
