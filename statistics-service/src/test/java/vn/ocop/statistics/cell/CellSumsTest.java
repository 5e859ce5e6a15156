package vn.ocop.statistics.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellSumsTest {

    private static final CellView VIEW = CellView.holding(
                    Subject.PRODUCT, List.of(CellColumn.PROVINCE_2025, CellColumn.SET, CellColumn.STARS))
            .orElseThrow();
    private static final Grouping STARS = new Grouping(CellColumn.STARS, code -> code, code -> code);

    /** Sets by their tens, the larger tens first. */
    private static final Grouping TENS =
            new Grouping(CellColumn.SET, code -> code.substring(0, 1), code -> String.valueOf('9' - code.charAt(0)));

    private static final Map<CellColumn, Map<Integer, String>> NUMBERED =
            Map.of(CellColumn.STARS, Map.of(0, "3", 1, "4"), CellColumn.SET, Map.of(0, "11", 1, "12", 2, "21"));

    /** As numbered when the sums are asked for: one set and one kind of stars more. */
    private static String code(CellColumn column, int number) {
        var newer = Map.of(CellColumn.STARS, Map.of(7, "5"), CellColumn.SET, Map.of(9, "22"));
        return NUMBERED.getOrDefault(column, Map.of())
                .getOrDefault(number, newer.getOrDefault(column, Map.of()).getOrDefault(number, "?"));
    }

    private static CellSums sums(Grouping... by) {
        var question =
                new CellQuestion(Subject.PRODUCT, Measure.EVER, List.of(by), LocalDate.of(2026, 1, 1), Instant.EPOCH);
        var places = question.by().stream()
                .map(of -> new GroupPlaces(of, NUMBERED.getOrDefault(of.column(), Map.of())))
                .toList();
        return new CellSums(question, places, CellSumsTest::code);
    }

    private static byte[] cells(long... setStarsSum) {
        var cells = new LongSums();
        for (int i = 0; i < setStarsSum.length; i += 3) {
            cells.add(
                    setStarsSum[i] << VIEW.shift(CellColumn.SET)
                            | setStarsSum[i + 1] << VIEW.shift(CellColumn.STARS)
                            | 5L << VIEW.shift(CellColumn.PROVINCE_2025),
                    setStarsSum[i + 2]);
        }
        return cells.ordered().bytes();
    }

    private static List<String> lines(CellSums sums) {
        return sums.sums().stream()
                .map(cell -> String.join("/", cell.codes()) + "=" + cell.sum())
                .toList();
    }

    @Test
    void cells_come_in_the_order_of_the_dimensions_the_first_foremost_and_without_those_of_nothing() {
        var sums = sums(TENS, STARS);

        sums.add(VIEW, cells(0, 1, 4, 1, 1, 3, 2, 0, 9, 2, 1, 2), 1);
        sums.add(VIEW, cells(2, 1, 2), -1);

        assertEquals(List.of("2/3=9", "1/4=7"), lines(sums));
    }

    @Test
    void a_number_newer_than_the_places_counts_by_its_code() {
        var sums = sums(STARS, TENS);

        sums.add(VIEW, cells(0, 7, 4, 9, 0, 3, 0, 0, 1), 1); // 5 stars is new; set 22 is, but its ten is not

        assertEquals(List.of("3/2=3", "3/1=1", "5/1=4"), lines(sums));
    }

    @Test
    void rows_of_packs_count_as_cells_do() {
        var sums = sums(STARS, TENS);
        var columns = List.of(
                PackedColumn.numbers(new int[] {0, 0, 9, 2}, 4), PackedColumn.numbers(new int[] {0, 7, 1, 1}, 4));

        sums.add(columns, 0, new int[] {1, 1, -2, 0});

        assertEquals(List.of("3/1=1", "4/2=-2", "5/1=1"), lines(sums));
    }

    @Test
    void of_a_pack_only_the_rows_from_one_to_another_count() {
        var sums = sums(STARS, TENS);
        var columns = List.of(
                PackedColumn.numbers(new int[] {0, 0, 9, 2}, 4), PackedColumn.numbers(new int[] {0, 7, 1, 1}, 4));

        sums.add(columns, 1, new int[] {1, -2});

        assertEquals(List.of("4/2=-2", "5/1=1"), lines(sums));
    }

    @Test
    void rows_by_code_count_whether_their_codes_are_numbered_or_not() {
        var sums = sums(STARS);

        sums.add(List.of("4"), 2);
        sums.add(List.of("2"), 7);
        sums.add(List.of("5"), 0);

        assertEquals(List.of("2=7", "4=2"), lines(sums));
    }

    @Test
    void more_combinations_than_have_a_place_each_are_summed_all_the_same() {
        var communes = IntStream.range(0, 40_000).boxed().collect(Collectors.toMap(n -> n, n -> "%05d".formatted(n)));
        var by = new Grouping(CellColumn.COMMUNE, code -> code, code -> code);
        var question =
                new CellQuestion(Subject.PRODUCT, Measure.EVER, List.of(by), LocalDate.of(2026, 1, 1), Instant.EPOCH);
        var sums =
                new CellSums(question, List.of(new GroupPlaces(by, communes)), (_, number) -> "%05d".formatted(number));

        sums.add(List.of(PackedColumn.numbers(new int[] {39_999, 3, 3}, 3)), 0, new int[] {1, 1, 1});

        assertEquals(List.of("00003=2", "39999=1"), lines(sums));
    }
}
