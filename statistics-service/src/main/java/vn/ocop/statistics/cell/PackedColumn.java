package vn.ocop.statistics.cell;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One column of a pack as bytes. Numbers: the least, bytes for each (0, 1, 2 or 4), then each less the least. Instants: distances, seven bits a byte. */
final class PackedColumn {

    private static final int HEAD = Integer.BYTES + 1;
    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private PackedColumn() {}

    /** They are less than 2^31 apart. */
    static byte[] numbers(int[] numbers, int count) {
        int least = count == 0 ? 0 : numbers[0];
        int most = least;
        for (int i = 1; i < count; i++) {
            least = Math.min(least, numbers[i]);
            most = Math.max(most, numbers[i]);
        }
        var width = width(most - least);
        var out = ByteBuffer.allocate(HEAD + width * count).putInt(least).put((byte) width);
        for (int i = 0; i < count && width > 0; i++) {
            var more = numbers[i] - least;
            switch (width) {
                case 1 -> out.put((byte) more);
                case 2 -> out.putShort((short) more);
                default -> out.putInt(more);
            }
        }
        return out.array();
    }

    private static int width(int range) {
        if (range == 0) {
            return 0;
        }
        return range < 1 << Byte.SIZE ? 1 : range < 1 << Short.SIZE ? 2 : Integer.BYTES;
    }

    static int[] numbers(byte[] bytes, int count) {
        return numbers(bytes, 0, count);
    }

    /** @param first row that is wanted, from 0 */
    static int[] numbers(byte[] bytes, int first, int count) {
        var in = ByteBuffer.wrap(bytes);
        var least = in.getInt();
        var width = in.get();
        in.position(HEAD + width * first);
        var numbers = new int[count];
        switch (width) {
            case 0 -> Arrays.fill(numbers, least);
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = least + (in.get() & 0xff);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = least + (in.getShort() & 0xffff);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = least + in.getInt();
                }
            }
        }
        return numbers;
    }

    /**
     * To the key of each row adds the place of its number.
     *
     * @param first row that has a key
     * @param places by number
     * @param stride of the place in the key
     */
    static void addPlaces(byte[] bytes, int first, int[] places, long stride, long[] keys) {
        var in = ByteBuffer.wrap(bytes);
        var least = in.getInt();
        switch (in.get()) {
            case 0 -> {
                var all = places[least] * stride;
                for (int i = 0; i < keys.length; i++) {
                    keys[i] += all;
                }
            }
            case 1 -> {
                for (int i = 0; i < keys.length; i++) {
                    keys[i] += places[least + (bytes[HEAD + first + i] & 0xff)] * stride;
                }
            }
            default -> {
                var numbers = numbers(bytes, first, keys.length);
                for (int i = 0; i < keys.length; i++) {
                    keys[i] += places[numbers[i]] * stride;
                }
            }
        }
    }

    /** @param instants ascending, not negative */
    static byte[] instants(long[] instants, int count) {
        var out = ByteBuffer.allocate(count * (Long.BYTES + 2));
        long before = 0;
        for (int i = 0; i < count; i++) {
            var rest = instants[i] - before;
            while ((rest & ~(long) LOW) != 0) {
                out.put((byte) ((rest & LOW) | MORE));
                rest >>>= SEVEN;
            }
            out.put((byte) rest);
            before = instants[i];
        }
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static long[] instants(byte[] bytes, int count) {
        var instants = new long[count];
        var in = new Instants(bytes);
        for (int i = 0; i < count; i++) {
            instants[i] = in.next();
        }
        return instants;
    }

    /** How many of the instants are not after one. */
    static int upTo(byte[] bytes, int count, long last) {
        var in = new Instants(bytes);
        int before = 0;
        while (before < count && in.next() <= last) {
            before++;
        }
        return before;
    }

    private static final class Instants {

        private final byte[] bytes;
        private int at;
        private long instant;

        Instants(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            for (int shift = 0, more = MORE; more != 0; shift += SEVEN) {
                more = bytes[at] & MORE;
                instant += (long) (bytes[at++] & LOW) << shift;
            }
            return instant;
        }
    }
}
