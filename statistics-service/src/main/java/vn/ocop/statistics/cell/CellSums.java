package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Adds up cells by the dimensions of a question. A key says at which place of each dimension a cell stands, the first dimension foremost. */
final class CellSums {

    /** Places for so many sums are cleared and looked through in a few microseconds. */
    private static final int FEW = 1 << 15;

    private final CellQuestion question;
    private final BiFunction<CellColumn, Integer, String> codes;
    private final List<CellColumn> columns;
    private final GroupPlaces[] groups;
    private final int[][] places;
    private final long[] strides;
    private final KeySums sums;

    /** What has no place yet, by codes: newer than the places, or nothing of it is folded. */
    private final Map<List<String>, Long> others = new HashMap<>();

    /** @param codes what a number of a column stands for */
    CellSums(CellQuestion question, List<GroupPlaces> groups, BiFunction<CellColumn, Integer, String> codes) {
        this.question = question;
        this.codes = codes;
        this.columns = question.columns();
        this.groups = groups.toArray(GroupPlaces[]::new);
        this.places = groups.stream().map(GroupPlaces::places).toArray(int[][]::new);
        this.strides = new long[this.groups.length];
        long all = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = all;
            all *= this.groups[i].count();
        }
        this.sums = all <= FEW ? new DenseSums((int) all) : new LongSums();
    }

    CellQuestion question() {
        return question;
    }

    /** @param found codes of the question's columns, in their order */
    void add(List<String> found, long sum) {
        var names = new String[groups.length];
        long key = 0;
        for (int i = 0; i < groups.length; i++) {
            var grouping = groups[i].grouping();
            names[i] = grouping.code().apply(found.get(columns.indexOf(grouping.column())));
            key += groups[i].of(names[i]) * strides[i];
        }
        if (key >= 0) {
            sums.add(key, sum);
        } else {
            others.merge(List.of(names), sum, Long::sum);
        }
    }

    /**
     * @param numbers of the question's columns, in their order, as they are packed
     * @param first row that is added
     * @param amounts of the rows from the first on; of many they are 0
     */
    void add(List<byte[]> numbers, int first, int[] amounts) {
        var keys = new long[amounts.length];
        for (int i = 0; i < groups.length; i++) {
            var column = numbers.get(columns.indexOf(groups[i].grouping().column()));
            PackedColumn.addPlaces(column, first, places[i], strides[i], keys);
        }
        var all = true;
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] < 0) {
                all = false;
            } else if (amounts[row] != 0) {
                sums.add(keys[row], amounts[row]);
            }
        }
        if (!all) {
            addWithoutPlace(numbers, first, keys, amounts);
        }
    }

    private void addWithoutPlace(List<byte[]> numbers, int first, long[] keys, int[] amounts) {
        var unpacked = numbers.stream()
                .map(column -> PackedColumn.numbers(column, first, amounts.length))
                .toArray(int[][]::new);
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] < 0 && amounts[row] != 0) {
                var found = new ArrayList<String>();
                for (int i = 0; i < unpacked.length; i++) {
                    found.add(codes.apply(columns.get(i), unpacked[i][row]));
                }
                add(found, amounts[row]);
            }
        }
    }

    /** @param sign 1, or -1 to take them off */
    void add(CellView view, byte[] cells, int sign) {
        var shifts = new int[groups.length];
        var masks = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            shifts[i] = view.shift(groups[i].grouping().column());
            masks[i] = places[i].length - 1;
        }
        var cursor = new PackedCells.Cursor(cells);
        while (cursor.next()) {
            long key = 0;
            for (int i = 0; i < shifts.length; i++) {
                key += places[i][(int) (cursor.key() >>> shifts[i]) & masks[i]] * strides[i];
            }
            if (key >= 0) {
                sums.add(key, sign * cursor.sum());
            } else {
                add(codes(view, cursor.key()), sign * cursor.sum());
            }
        }
    }

    private List<String> codes(CellView view, long key) {
        return columns.stream()
                .map(column -> codes.apply(column, (int) (key >>> view.shift(column)) & ((1 << column.bits()) - 1)))
                .toList();
    }

    /** Those that are not 0, in the order of the dimensions. */
    List<CellSum> sums() {
        var ordered = sums.ordered();
        var cells = new ArrayList<CellSum>(ordered.size());
        for (int at = 0; at < ordered.size(); at++) {
            cells.add(new CellSum(names(ordered.key(at)), ordered.sum(at)));
        }
        if (!others.isEmpty()) {
            others.forEach((names, sum) -> {
                if (sum != 0) {
                    cells.add(new CellSum(names, sum));
                }
            });
            cells.sort(order());
        }
        return cells;
    }

    private List<String> names(long key) {
        var names = new String[groups.length];
        var rest = key;
        for (int i = 0; i < names.length; i++) {
            names[i] = groups[i].name((int) (rest / strides[i]));
            rest %= strides[i];
        }
        return List.of(names);
    }

    private Comparator<CellSum> order() {
        Comparator<CellSum> order = (_, _) -> 0;
        for (int i = 0; i < groups.length; i++) {
            var at = i;
            var text = groups[i].grouping().order();
            order = order.thenComparing(cell -> text.apply(cell.codes().get(at)));
        }
        return order;
    }
}
