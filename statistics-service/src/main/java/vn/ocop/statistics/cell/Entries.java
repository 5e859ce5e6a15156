package vn.ocop.statistics.cell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Differences of one subject, column by column: codes by their numbers, legal days since 1970, instants in microseconds since 1970. */
final class Entries {

    private static final int COLUMNS = CellColumn.values().length;
    private static final int MEASURES = Measure.values().length;

    private int size;
    private int[] legal = new int[64];
    private long[] recorded = new long[64];
    private final int[][] codes = new int[COLUMNS][64];
    private final int[][] amounts = new int[MEASURES][64];

    int size() {
        return size;
    }

    int legal(int at) {
        return legal[at];
    }

    long recorded(int at) {
        return recorded[at];
    }

    int[] legal() {
        return legal;
    }

    long[] recorded() {
        return recorded;
    }

    int[] codes(CellColumn column) {
        return codes[column.place()];
    }

    int[] amounts(Measure measure) {
        return amounts[measure.place()];
    }

    /** @param numbers by column, in their order */
    void add(int day, long recordedAt, int[] numbers, Change change) {
        ensureRoom();
        legal[size] = day;
        recorded[size] = recordedAt;
        for (int i = 0; i < COLUMNS; i++) {
            codes[i][size] = numbers[i];
        }
        for (var measure : Measure.values()) {
            amounts[measure.place()][size] = measure.of(change);
        }
        size++;
    }

    void add(Entries other, int at) {
        ensureRoom();
        legal[size] = other.legal[at];
        recorded[size] = other.recorded[at];
        for (int i = 0; i < COLUMNS; i++) {
            codes[i][size] = other.codes[i][at];
        }
        for (int i = 0; i < MEASURES; i++) {
            amounts[i][size] = other.amounts[i][at];
        }
        size++;
    }

    /** Some of them. */
    Entries only(int[] rows) {
        var some = new Entries();
        for (var row : rows) {
            some.add(this, row);
        }
        return some;
    }

    void addAll(Entries other) {
        for (int i = 0; i < other.size; i++) {
            add(other, i);
        }
    }

    /** The same, the earliest recorded first. */
    Entries byInstant() {
        var sorted = new Entries();
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(this::recorded))
                .forEach(at -> sorted.add(this, at));
        return sorted;
    }

    private void ensureRoom() {
        if (size < legal.length) {
            return;
        }
        var room = size * 2;
        legal = Arrays.copyOf(legal, room);
        recorded = Arrays.copyOf(recorded, room);
        for (int i = 0; i < COLUMNS; i++) {
            codes[i] = Arrays.copyOf(codes[i], room);
        }
        for (int i = 0; i < MEASURES; i++) {
            amounts[i] = Arrays.copyOf(amounts[i], room);
        }
    }
}
