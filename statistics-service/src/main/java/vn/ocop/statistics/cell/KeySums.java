package vn.ocop.statistics.cell;

/** Adds up by key, without an object for each. */
interface KeySums {

    void add(long key, long sum);

    /** Those that are not 0, in the order of the keys. */
    PackedCells ordered();
}
