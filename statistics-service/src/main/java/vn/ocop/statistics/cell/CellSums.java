package vn.ocop.statistics.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up cells by the dimensions of a question. */
final class CellSums {

    private final CellQuestion question;
    private final Map<List<String>, Long> sums = new HashMap<>();

    CellSums(CellQuestion question) {
        this.question = question;
    }

    /** @param codes of the question's columns, in their order */
    void add(List<String> codes, long sum) {
        var columns = question.columns();
        var key = question.by().stream()
                .map(by -> by.code().apply(codes.get(columns.indexOf(by.column()))))
                .toList();
        sums.merge(key, sum, Long::sum);
    }

    /** @param numbers what the packed numbers of each column stand for */
    void add(CellView view, Map<CellColumn, Map<Integer, String>> numbers, byte[] cells) {
        var packed = new HashMap<Long, Long>();
        var places = question.columns().stream()
                .mapToInt(column -> view.columns().indexOf(column))
                .toArray();
        var bits = view.bits();
        var mask = (1L << bits) - 1;
        PackedCells.read(cells, (key, sum) -> {
            long wanted = 0;
            for (var place : places) {
                wanted = (wanted << bits) | ((key >>> (bits * place)) & mask);
            }
            packed.merge(wanted, sum, Long::sum);
        });
        packed.forEach((key, sum) -> add(codes(key, bits, numbers), sum));
    }

    private List<String> codes(long key, int bits, Map<CellColumn, Map<Integer, String>> numbers) {
        var columns = question.columns();
        var codes = new ArrayList<String>(columns.size());
        var mask = (1L << bits) - 1;
        for (int i = 0; i < columns.size(); i++) {
            var number = (int) ((key >>> (bits * (columns.size() - 1 - i))) & mask);
            var column = numbers.getOrDefault(columns.get(i), Map.of());
            codes.add(Objects.requireNonNull(column.get(number), "a cell without its code"));
        }
        return codes;
    }

    /** Those that are not 0. */
    Map<List<String>, Long> sums() {
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
