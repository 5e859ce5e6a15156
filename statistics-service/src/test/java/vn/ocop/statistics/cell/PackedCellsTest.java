package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedCellsTest {

    private static final LocalDate END_2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate END_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate END_2023 = LocalDate.of(2023, 12, 31);

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

    @Test
    void a_late_fact_moves_its_year_and_every_later_one() {
        var before = new TreeMap<>(Map.of(END_2020, cells(7, 10), END_2023, cells(7, 12)));

        var years = Years.moved(before, END_2021, null, cells(7, 3), cells(7, 1));

        assertEquals(List.of(END_2021, END_2023), List.copyOf(years.keySet()));
        assertEquals(List.of("7=11"), lines(years.firstEntry().getValue()), "2020 has what came before 2021");
        assertEquals(List.of("7=15"), lines(years.lastEntry().getValue()));
    }

    @Test
    void a_year_that_is_not_the_last_leaves_the_next_to_its_own_change() {
        var before = new TreeMap<>(Map.of(END_2021, cells(7, 10), END_2023, cells(7, 12)));

        var years = Years.moved(before, END_2021, END_2023, cells(7, 3), cells(7, 1));

        assertEquals(List.of(END_2021), List.copyOf(years.keySet()));
        assertEquals(List.of("7=13"), lines(years.firstEntry().getValue()));
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
