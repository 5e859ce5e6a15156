package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** From the numbers of a column's codes to numbers of the codes of a dimension: each is looked up once in an answer. */
final class GroupNumbers {

    private static final int UNKNOWN = -1;

    private final Grouping grouping;
    private final IntFunction<String> codes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] found = unknown(64);

    /** @param codes what a number of the column stands for */
    GroupNumbers(Grouping grouping, IntFunction<String> codes) {
        this.grouping = grouping;
        this.codes = codes;
    }

    private static int[] unknown(int size) {
        var all = new int[size];
        Arrays.fill(all, UNKNOWN);
        return all;
    }

    CellColumn column() {
        return grouping.column();
    }

    /** @param number of the column's code */
    int of(int number) {
        if (number >= found.length) {
            var more = unknown(Math.max(number + 1, found.length * 2));
            System.arraycopy(found, 0, more, 0, found.length);
            found = more;
        }
        if (found[number] == UNKNOWN) {
            found[number] = of(codes.apply(number));
        }
        return found[number];
    }

    /** @param code of the column */
    int of(String code) {
        return numbers.computeIfAbsent(grouping.code().apply(code), name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** Numbers in the order of the dimension. */
    int[] inOrder() {
        var places = names.stream().map(grouping.order()).toList();
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(places::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The dimension's code. */
    String name(int number) {
        return names.get(number);
    }
}
