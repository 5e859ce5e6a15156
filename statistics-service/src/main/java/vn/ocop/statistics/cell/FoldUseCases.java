package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;

/** Takes differences into the sums by month, many at a time; until then a question adds them up itself, so an answer never waits for it. */
@ApplicationScoped
public class FoldUseCases {

    /** A question adds up so many in a few milliseconds. */
    private static final long FEW = 5_000;

    /** Differences in one transaction; bounds its memory. */
    private static final long MOST = 400_000;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FoldStore store;
    private final CodeStore codes;
    private @Nullable Recurring folding;

    FoldUseCases(FoldStore store, CodeStore codes) {
        this.store = store;
        this.codes = codes;
    }

    void start(@Observes StartupEvent event) {
        folding = Recurring.start("cell-fold", PAUSE, () -> {
            if (store.waiting() > FEW) {
                foldAll();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (folding != null) {
            folding.close();
        }
    }

    /** Everything that is committed now. */
    public void foldAll() {
        var last = QuarkusTransaction.requiringNew().call(store::lastCommitted);
        long folded;
        do {
            folded = QuarkusTransaction.requiringNew().timeout(600).call(() -> foldSome(last));
        } while (folded < last);
    }

    private long foldSome(long last) {
        var after = store.lockFolded();
        var upTo = Math.min(last, after + MOST);
        if (upTo <= after) {
            return after;
        }
        for (var subject : Subject.values()) {
            var rows = store.months(subject, after, upTo);
            var numbers = numbers(rows);
            CellView.all().filter(view -> view.subject() == subject).forEach(view -> view.measures()
                    .forEach(measure -> fold(view, measure, rows, numbers)));
        }
        store.folded(upTo);
        return upTo;
    }

    private void fold(
            CellView view,
            Measure measure,
            List<FoldStore.MonthRow> rows,
            Map<CellColumn, Map<String, Integer>> numbers) {
        var months = new Months();
        for (var row : rows) {
            months.add(row.until(), packed(view, row.key(), numbers), amount(measure, row.change()));
        }
        if (!months.isEmpty()) {
            var before = store.checkpoints(view, measure, months.first());
            store.save(view, measure, months.applied(before));
        }
    }

    private static long packed(CellView view, CellKey key, Map<CellColumn, Map<String, Integer>> numbers) {
        long packed = 0;
        var bits = view.bits();
        for (int i = 0; i < view.columns().size(); i++) {
            var column = view.columns().get(i);
            long number = numbers.getOrDefault(column, Map.of()).getOrDefault(key.code(column), -1);
            if (number < 0 || number >= 1L << bits) {
                throw new IllegalStateException("%s has no room for %s %s".formatted(view.name(), column, number));
            }
            packed |= number << (bits * i);
        }
        return packed;
    }

    private static long amount(Measure measure, Change change) {
        return switch (measure) {
            case EVER -> change.ever();
            case VALID -> change.valid();
            case ISSUED -> change.issued();
        };
    }

    private Map<CellColumn, Map<String, Integer>> numbers(List<FoldStore.MonthRow> rows) {
        for (var column : CellColumn.values()) {
            var used = new TreeSet<String>();
            rows.forEach(row -> used.add(row.key().code(column)));
            codes.number(column, new ArrayList<>(used));
        }
        var numbers = new EnumMap<CellColumn, Map<String, Integer>>(CellColumn.class);
        codes.read().forEach((column, known) -> {
            var turned = numbers.computeIfAbsent(column, _ -> new HashMap<>());
            known.forEach((number, code) -> turned.put(code, number));
        });
        return numbers;
    }
}
