package vn.ocop.statistics.cell;

import java.util.Arrays;

/** Of keys below a number: a place for each. */
final class DenseSums implements KeySums {

    private final long[] sums;

    /** @param below more than any key */
    DenseSums(int below) {
        sums = new long[below];
    }

    @Override
    public void add(long key, long sum) {
        sums[(int) key] += sum;
    }

    @Override
    public PackedCells ordered() {
        var keys = new long[sums.length];
        var found = new long[sums.length];
        int count = 0;
        for (int key = 0; key < sums.length; key++) {
            if (sums[key] != 0) {
                keys[count] = key;
                found[count++] = sums[key];
            }
        }
        return new PackedCells(Arrays.copyOf(keys, count), Arrays.copyOf(found, count));
    }
}
