package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunningSumStoreTest {

    private static final LocalDate END_2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate END_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate END_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Test
    void a_late_fact_moves_its_year_and_every_later_one() {
        var kept = new TreeMap<>(Map.of(END_2020, cells(10), END_2023, cells(12)));

        var moved = RunningSumStore.moved(kept, END_2021, NEVER, cells(3), cells(1));

        // 2020 has what came before 2021
        assertEquals(List.of("2021-12-31=11", "2023-12-31=15"), lines(moved));
    }

    @Test
    void what_is_not_the_last_that_changes_leaves_the_next_to_its_own_change() {
        var kept = new TreeMap<>(Map.of(END_2021, cells(10), END_2023, cells(12)));

        var moved = RunningSumStore.moved(kept, END_2021, END_2023, cells(3), cells(1));

        assertEquals(List.of("2021-12-31=13"), lines(moved));
    }

    @Test
    void an_end_without_a_change_of_its_own_is_moved_if_it_is_kept_and_else_not_made() {
        var kept = new TreeMap<>(Map.of(END_2020, cells(10), END_2023, cells(12)));

        assertEquals(
                List.of("2023-12-31=15"),
                lines(RunningSumStore.moved(kept, END_2021, NEVER, cells(3), PackedCells.EMPTY)));
        assertEquals(
                List.of("2023-12-31=15"),
                lines(RunningSumStore.moved(kept, END_2023, NEVER, cells(3), PackedCells.EMPTY)));
    }

    @Test
    void sums_run_through_a_year_or_a_month_and_begin_anew() {
        var day = LocalDate.of(2024, 2, 10);

        assertEquals(
                new RunningSumStore.Stretch(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31)),
                RunningSumStore.Stretch.year(day));
        assertEquals(
                new RunningSumStore.Stretch(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)),
                RunningSumStore.Stretch.month(day));
    }

    private static PackedCells cells(long sum) {
        return new PackedCells(new long[] {7}, new long[] {sum});
    }

    private static List<String> lines(Map<LocalDate, PackedCells> sums) {
        return sums.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().sum(0))
                .toList();
    }
}
