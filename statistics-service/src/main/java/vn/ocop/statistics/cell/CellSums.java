package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** Adds up cells by the dimensions of a question: by numbers first, and by codes at the end. */
final class CellSums {

    private final CellQuestion question;
    private final GroupNumbers[] groups;

    /** Bits of a packed key below those of each dimension; a dimension has no more codes than its column. */
    private final int[] places;

    private final int allBits;
    private final LongSums packed = new LongSums();

    /** @param code what a number of a column stands for */
    CellSums(CellQuestion question, BiFunction<CellColumn, Integer, String> code) {
        this.question = question;
        this.groups = question.by().stream()
                .map(by -> new GroupNumbers(by, number -> code.apply(by.column(), number)))
                .toArray(GroupNumbers[]::new);
        this.places = new int[groups.length];
        for (int i = 1; i < groups.length; i++) {
            places[i] = places[i - 1] + groups[i - 1].column().bits();
        }
        this.allBits =
                Arrays.stream(groups).mapToInt(group -> group.column().bits()).sum();
    }

    CellQuestion question() {
        return question;
    }

    /** @param found codes of the question's columns, in their order */
    void add(List<String> found, long sum) {
        var columns = question.columns();
        long key = 0;
        for (int i = 0; i < groups.length; i++) {
            var code = found.get(columns.indexOf(groups[i].column()));
            key |= (long) groups[i].of(code) << places[i];
        }
        packed.add(key, sum);
    }

    /**
     * @param numbers of the question's columns, row by row
     * @param amounts of the rows; of many they are 0
     */
    void add(Map<CellColumn, int[]> numbers, int[] amounts) {
        var keys = new long[amounts.length];
        for (int i = 0; i < groups.length; i++) {
            var column = numbers.getOrDefault(groups[i].column(), new int[0]);
            for (int row = 0; row < keys.length; row++) {
                if (amounts[row] != 0) {
                    keys[row] |= (long) groups[i].of(column[row]) << places[i];
                }
            }
        }
        for (int row = 0; row < keys.length; row++) {
            if (amounts[row] != 0) {
                packed.add(keys[row], amounts[row]);
            }
        }
    }

    /** @param sign 1, or -1 to take them off */
    void add(CellView view, byte[] cells, int sign) {
        var shifts = new int[groups.length];
        var masks = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            shifts[i] = view.shift(groups[i].column());
            masks[i] = mask(i);
        }
        PackedCells.read(cells, (key, sum) -> {
            long wanted = 0;
            for (int i = 0; i < shifts.length; i++) {
                wanted |= (long) groups[i].of((int) (key >>> shifts[i]) & masks[i]) << places[i];
            }
            packed.add(wanted, sign * sum);
        });
    }

    /** Those that are not 0, in the order of the dimensions. */
    List<CellSum> sums() {
        var orders = Arrays.stream(groups).map(GroupNumbers::inOrder).toArray(int[][]::new);
        var keys = inOrder(orders);
        var sums = new ArrayList<CellSum>(keys.length);
        for (var ordered : keys) {
            long key = 0;
            var codes = new String[groups.length];
            for (int i = 0; i < groups.length; i++) {
                var number = orders[i][(int) (ordered >>> laterBits(i)) & mask(i)];
                key |= (long) number << places[i];
                codes[i] = groups[i].name(number);
            }
            sums.add(new CellSum(List.of(codes), packed.get(key)));
        }
        return sums;
    }

    /** Keys of the places instead of the numbers, the first dimension foremost: these sort as numbers do. */
    private long[] inOrder(int[][] orders) {
        var ranks = Arrays.stream(orders).map(CellSums::inverse).toArray(int[][]::new);
        var keys = LongStream.builder();
        packed.forEach((key, _) -> {
            long ordered = 0;
            for (int i = 0; i < groups.length; i++) {
                ordered |= (long) ranks[i][(int) (key >>> places[i]) & mask(i)] << laterBits(i);
            }
            keys.add(ordered);
        });
        return keys.build().sorted().toArray();
    }

    private static int[] inverse(int[] order) {
        var ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    private int mask(int dimension) {
        return (1 << groups[dimension].column().bits()) - 1;
    }

    /** Bits of the dimensions behind one. */
    private int laterBits(int dimension) {
        return allBits - places[dimension] - groups[dimension].column().bits();
    }
}
