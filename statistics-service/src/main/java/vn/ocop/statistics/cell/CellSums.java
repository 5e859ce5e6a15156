package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up cells by the dimensions of a question. */
final class CellSums {

    private final CellQuestion question;
    private final List<CellColumn> columns;
    private final List<Integer> places;
    private final List<Map<String, String>> codes = new ArrayList<>();
    private final Map<Long, Long> packed = new HashMap<>();
    private final Map<List<String>, Long> sums = new HashMap<>();

    CellSums(CellQuestion question) {
        this.question = question;
        this.columns = question.columns();
        this.places =
                question.by().stream().map(by -> columns.indexOf(by.column())).toList();
        question.by().forEach(_ -> codes.add(new HashMap<>()));
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

    void add(CellView view, byte[] cells) {
        var shifts = columns.stream()
                .mapToInt(column -> view.columns().indexOf(column) * view.bits())
                .toArray();
        var bits = view.bits();
        var mask = (1L << bits) - 1;
        PackedCells.read(cells, (key, sum) -> {
            long wanted = 0;
            for (var shift : shifts) {
                wanted = (wanted << bits) | ((key >>> shift) & mask);
            }
            packed.merge(wanted, sum, Long::sum);
        });
    }

    /** @param numbers what the packed numbers of each column stand for */
    void unpack(CellView view, Map<CellColumn, Map<Integer, String>> numbers) {
        packed.forEach((key, sum) -> add(codes(key, view.bits(), numbers), sum));
        packed.clear();
    }

    private List<String> codes(long key, int bits, Map<CellColumn, Map<Integer, String>> numbers) {
        var found = new String[columns.size()];
        var mask = (1L << bits) - 1;
        for (int i = 0; i < found.length; i++) {
            var number = (int) ((key >>> (bits * (found.length - 1 - i))) & mask);
            var column = numbers.getOrDefault(columns.get(i), Map.of());
            found[i] = Objects.requireNonNull(column.get(number), "a cell without its code");
        }
        return Arrays.asList(found);
    }

    /** Those that are not 0. */
    Map<List<String>, Long> sums() {
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
