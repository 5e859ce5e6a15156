package vn.ocop.platform.rows;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, each written once and named by its number. There may be millions, and a cell may name any of them: they lie in a
 * mapped file, and memory keeps the place of every 32nd.
 */
final class SharedStrings implements Closeable {

    private static final long MAX_BYTES = 768L << 20;
    private static final int STEP = 32;
    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN); // as DataOutputStream writes

    private final Arena arena;
    private final MemorySegment texts;
    private final int[] places;
    private final int count;

    private SharedStrings(Arena arena, MemorySegment texts, int[] places, int count) {
        this.arena = arena;
        this.texts = texts;
        this.places = places;
        this.count = count;
    }

    /** @param part null for a file without any */
    static SharedStrings read(XlsxPackage file, @Nullable String part) throws IOException {
        var path = Files.createTempFile("ocop-rows-", ".texts");
        try (var channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            var places = new int[16];
            int count = 0;
            var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            if (part != null) {
                try (var xml = file.xml(part, UnpackedStream.MAX_BYTES)) {
                    while (xml.next()) {
                        if (xml.beginsAs("si")) {
                            if (count % STEP == 0) {
                                places = count / STEP < places.length
                                        ? places
                                        : Arrays.copyOf(places, 2 * places.length);
                                places[count / STEP] = out.size();
                            }
                            write(xml.runs("si"), out);
                            count++;
                        }
                    }
                }
            }
            out.flush();
            return mapped(channel, places, count);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (out.size() + 4L + bytes.length > MAX_BYTES) {
            throw new FileFault("unpacked-too-large", MAX_BYTES);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static SharedStrings mapped(FileChannel channel, int[] places, int count) throws IOException {
        var arena = Arena.ofShared();
        try {
            var texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new SharedStrings(arena, texts, places, count);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /** @return null if there is no such number */
    @Nullable
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        long at = places[number / STEP];
        for (int i = number % STEP; i > 0; i--) {
            at += 4 + texts.get(LENGTH, at);
        }
        var bytes = texts.asSlice(at + 4, texts.get(LENGTH, at)).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
