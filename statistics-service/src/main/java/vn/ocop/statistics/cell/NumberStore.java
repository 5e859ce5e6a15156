package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbers of codes that one fold has met. */
final class NumberStore {

    private final CodeStore store;
    private final Map<CellColumn, Map<String, Integer>> known = new EnumMap<>(CellColumn.class);

    NumberStore(CodeStore store) {
        this.store = store;
        for (var column : CellColumn.values()) {
            known.put(column, new HashMap<>());
        }
    }

    /** Numbers what has none yet. */
    void learn(List<FoldStore.Difference> differences) {
        known.forEach((column, numbers) -> {
            var unknown = new HashSet<String>();
            for (var difference : differences) {
                var code = difference.key().code(column);
                if (!numbers.containsKey(code)) {
                    unknown.add(code);
                }
            }
            if (!unknown.isEmpty()) {
                learn(column, numbers, List.copyOf(unknown));
            }
        });
    }

    private void learn(CellColumn column, Map<String, Integer> numbers, List<String> unknown) {
        QuarkusTransaction.requiringNew().run(() -> store.number(column, unknown));
        QuarkusTransaction.requiringNew()
                .call(() -> store.read(column))
                .forEach((number, code) -> numbers.put(code, checked(column, number)));
    }

    private static int checked(CellColumn column, int number) {
        if (number >= 1 << column.bits()) {
            throw new IllegalStateException("packed keys have no room for %d of %s".formatted(number, column));
        }
        return number;
    }

    /** In the order of the columns. */
    int[] of(CellKey key) {
        var numbers = new int[CellColumn.values().length];
        known.forEach((column, ofColumn) -> numbers[column.place()] =
                Objects.requireNonNull(ofColumn.get(key.code(column)), "a code without a number"));
        return numbers;
    }
}
