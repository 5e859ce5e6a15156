package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Adds up cells by the dimensions of a question: by numbers first, and by codes at the end. */
final class CellSums {

    private final CellQuestion question;
    private final List<CellColumn> columns;
    private final List<Integer> places;
    private final List<Map<String, String>> codes = new ArrayList<>();
    private final Map<List<String>, Long> sums = new HashMap<>();
    private final LongSums packed = new LongSums();

    /** Bits that one number has in a packed key. */
    private final int bits;

    CellSums(CellQuestion question) {
        this.question = question;
        this.columns = question.columns();
        this.bits = (Long.SIZE - 1) / Math.max(1, columns.size());
        this.places =
                question.by().stream().map(by -> columns.indexOf(by.column())).toList();
        question.by().forEach(_ -> codes.add(new HashMap<>()));
    }

    CellQuestion question() {
        return question;
    }

    /** @param found codes of the question's columns, in their order */
    void add(List<String> found, long sum) {
        var key = new String[places.size()];
        for (int i = 0; i < key.length; i++) {
            var code = question.by().get(i).code();
            key[i] = codes.get(i).computeIfAbsent(found.get(places.get(i)), code);
        }
        sums.merge(List.of(key), sum, Long::sum);
    }

    /** @param numbers of the question's columns, in their order */
    void add(List<int[]> numbers, int at, long sum) {
        if (sum == 0) {
            return;
        }
        long key = 0;
        for (int i = 0; i < numbers.size(); i++) {
            key = (key << bits) | numbers.get(i)[at];
        }
        packed.add(key, sum);
    }

    void add(CellView view, byte[] cells) {
        var shifts = columns.stream()
                .mapToInt(column -> view.columns().indexOf(column) * view.bits())
                .toArray();
        var mask = (1L << view.bits()) - 1;
        PackedCells.read(cells, (key, sum) -> {
            long wanted = 0;
            for (var shift : shifts) {
                wanted = (wanted << bits) | ((key >>> shift) & mask);
            }
            packed.add(wanted, sum);
        });
    }

    /**
     * Once, after all that has numbers.
     *
     * @param code what a number of a column stands for
     */
    void unpack(BiFunction<CellColumn, Integer, String> code) {
        packed.forEach((key, sum) -> add(codes(key, code), sum));
    }

    private List<String> codes(long key, BiFunction<CellColumn, Integer, String> code) {
        var found = new String[columns.size()];
        var mask = (1L << bits) - 1;
        for (int i = 0; i < found.length; i++) {
            var number = (int) ((key >>> (bits * (found.length - 1 - i))) & mask);
            found[i] = code.apply(columns.get(i), number);
        }
        return Arrays.asList(found);
    }

    /** Those that are not 0. */
    Map<List<String>, Long> sums() {
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
