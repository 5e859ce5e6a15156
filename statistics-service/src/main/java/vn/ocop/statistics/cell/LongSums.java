package vn.ocop.statistics.cell;

import java.util.Arrays;

/** Of any keys that are not negative: a table of open addresses. */
final class LongSums implements KeySums {

    private static final long FREE = -1;
    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 15;

    /** Spreads neighbouring keys over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private long[] sums;
    private int size;

    LongSums() {
        this(0);
    }

    /** @param expected how often something is added at most; the room grows if that is not enough */
    LongSums(int expected) {
        var room = Integer.highestOneBit(Math.clamp(expected, LEAST, MOST) * 2 - 1);
        keys = free(room);
        sums = new long[room];
    }

    private static long[] free(int room) {
        var keys = new long[room];
        Arrays.fill(keys, FREE);
        return keys;
    }

    @Override
    public void add(long key, long sum) {
        var at = place(key);
        sums[at] += sum;
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
    }

    private int place(long key) {
        var mask = keys.length - 1;
        var at = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
        while (keys[at] != key && keys[at] != FREE) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldSums = sums;
        keys = free(oldKeys.length * 2);
        sums = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                var at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                sums[at] = oldSums[i];
            }
        }
    }

    @Override
    public PackedCells ordered() {
        var found = new long[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && sums[i] != 0) {
                found[count++] = keys[i];
            }
        }
        var sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        var ordered = new long[count];
        for (int i = 0; i < count; i++) {
            ordered[i] = sums[place(sorted[i])];
        }
        return new PackedCells(sorted, ordered);
    }
}
