package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedCellsTest {

    @Test
    void sums_of_equal_keys_are_added_and_those_that_come_to_nothing_are_dropped() {
        var sum = cells(1, 5, 7, -2, 900_000_000_000L, 1).plus(cells(7, 2, 8, 300));

        assertEquals(List.of("1=5", "8=300", "900000000000=1"), lines(sum));
    }

    @Test
    void bytes_say_the_same() {
        var cells = cells(0, -1, 127, 64, 128, -65, 1L << 62, 1_000_000);

        assertEquals(lines(cells), lines(PackedCells.of(cells.bytes())));
        assertEquals(0, PackedCells.of(new byte[0]).size());
    }

    private static PackedCells cells(long... keysAndSums) {
        var keys = new long[keysAndSums.length / 2];
        var sums = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = keysAndSums[2 * i];
            sums[i] = keysAndSums[2 * i + 1];
        }
        return new PackedCells(keys, sums);
    }

    private static List<String> lines(PackedCells cells) {
        var lines = new ArrayList<String>();
        for (var cursor = new PackedCells.Cursor(cells.bytes()); cursor.next(); ) {
            lines.add(cursor.key() + "=" + cursor.sum());
        }
        return lines;
    }
}
