package vn.ocop.statistics.cell;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Sums by packed key, in the order of the keys; cells without a sum are not kept. As bytes: for each cell the distance from the key before
 * and the zigzag of the sum, both with seven bits a byte.
 */
final class PackedCells {

    static final PackedCells EMPTY = new PackedCells(new long[0], new long[0]);

    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private final long[] keys;
    private final long[] sums;

    /** Goes through the cells of bytes, without an object for each. */
    static final class Cursor {

        private final byte[] bytes;
        private int at;
        private long key;
        private long sum;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        /** To the next cell, if there is one. */
        boolean next() {
            if (at == bytes.length) {
                return false;
            }
            key += number();
            var zigzag = number();
            sum = (zigzag >>> 1) ^ -(zigzag & 1);
            return true;
        }

        private long number() {
            int read = bytes[at++];
            long number = read & LOW;
            for (int shift = SEVEN; read < 0; shift += SEVEN) {
                read = bytes[at++];
                number |= (long) (read & LOW) << shift;
            }
            return number;
        }

        long key() {
            return key;
        }

        long sum() {
            return sum;
        }
    }

    /** @param keys ascending, each once */
    PackedCells(long[] keys, long[] sums) {
        this.keys = keys;
        this.sums = sums;
    }

    int size() {
        return keys.length;
    }

    long key(int at) {
        return keys[at];
    }

    long sum(int at) {
        return sums[at];
    }

    PackedCells plus(PackedCells other) {
        var mergedKeys = new long[keys.length + other.keys.length];
        var mergedSums = new long[mergedKeys.length];
        int mine = 0;
        int its = 0;
        int count = 0;
        while (mine < keys.length || its < other.keys.length) {
            var first = its == other.keys.length || (mine < keys.length && keys[mine] <= other.keys[its]);
            var key = first ? keys[mine] : other.keys[its];
            long sum = 0;
            if (mine < keys.length && keys[mine] == key) {
                sum += sums[mine++];
            }
            if (its < other.keys.length && other.keys[its] == key) {
                sum += other.sums[its++];
            }
            if (sum != 0) {
                mergedKeys[count] = key;
                mergedSums[count++] = sum;
            }
        }
        return new PackedCells(Arrays.copyOf(mergedKeys, count), Arrays.copyOf(mergedSums, count));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(keys.length * 4 + 8);
        long before = 0;
        for (int i = 0; i < keys.length; i++) {
            write(out, keys[i] - before);
            write(out, (sums[i] << 1) ^ (sums[i] >> (Long.SIZE - 1)));
            before = keys[i];
        }
        return out.toByteArray();
    }

    static PackedCells of(byte[] bytes) {
        var keys = new long[bytes.length / 2];
        var sums = new long[keys.length];
        var count = 0;
        for (var cursor = new Cursor(bytes); cursor.next(); count++) {
            keys[count] = cursor.key();
            sums[count] = cursor.sum();
        }
        return new PackedCells(Arrays.copyOf(keys, count), Arrays.copyOf(sums, count));
    }

    private static void write(ByteArrayOutputStream out, long value) {
        var rest = value;
        while ((rest & ~(long) LOW) != 0) {
            out.write((int) (rest & LOW) | MORE);
            rest >>>= SEVEN;
        }
        out.write((int) rest);
    }
}
