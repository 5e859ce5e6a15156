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
import java.util.HashSet;
import java.util.List;
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

    /** While more come, as in a push, folding waits: it would write the same sums again and again. */
    private volatile long seen;

    FoldUseCases(FoldStore store, CodeStore codes) {
        this.store = store;
        this.codes = codes;
    }

    void start(@Observes StartupEvent event) {
        folding = Recurring.start("cell-fold", PAUSE, () -> {
            var waiting = store.waiting();
            if (waiting > FEW && (waiting == seen || waiting > MOST)) {
                foldAll();
            }
            seen = waiting;
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
        } while (folded < last.seq());
    }

    private long foldSome(FoldStore.Extent last) {
        var after = store.lockFolded();
        if (!store.still(last)) {
            return last.seq();
        }
        var upTo = Math.min(last.seq(), after + MOST);
        if (upTo <= after) {
            return after;
        }
        for (var subject : Subject.values()) {
            var rows = store.months(subject, after, upTo);
            var numbered = numbered(rows);
            CellView.all().filter(view -> view.subject() == subject).forEach(view -> fold(view, rows, numbered));
        }
        store.folded(upTo);
        return upTo;
    }

    private void fold(CellView view, List<FoldStore.MonthRow> rows, List<int[]> numbered) {
        var months = new EnumMap<Measure, Months>(Measure.class);
        view.measures().forEach(measure -> months.put(measure, new Months()));
        for (int i = 0; i < rows.size(); i++) {
            var key = packed(view, numbered.get(i));
            var row = rows.get(i);
            months.forEach((measure, changed) -> changed.add(row.until(), key, amount(measure, row.change())));
        }
        months.forEach((measure, changed) -> {
            if (!changed.isEmpty()) {
                var alone = changed.alone(store.months(view, measure, changed.until()));
                store.save(view, measure, "MONTH", alone);
                var years = changed.upToYears(store.years(view, measure, changed.first()));
                store.save(view, measure, "YEAR", years);
            }
        });
    }

    private static long packed(CellView view, int[] numbers) {
        long packed = 0;
        var bits = view.bits();
        for (int i = 0; i < view.columns().size(); i++) {
            long number = numbers[view.columns().get(i).place()];
            if (number < 0 || number >= 1L << bits) {
                throw new IllegalStateException("%s has no room for %d".formatted(view.name(), number));
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

    /** Each row's codes as their numbers, in the order of the columns. */
    private List<int[]> numbered(List<FoldStore.MonthRow> rows) {
        var numbered = new ArrayList<int[]>(rows.size());
        rows.forEach(_ -> numbered.add(new int[CellColumn.values().length]));
        for (var column : CellColumn.values()) {
            var used = new HashSet<String>();
            rows.forEach(row -> used.add(row.key().code(column)));
            QuarkusTransaction.requiringNew().run(() -> codes.number(column, new ArrayList<>(used)));
        }
        codes.read(List.of(CellColumn.values())).forEach((column, known) -> {
            var turned = new HashMap<String, Integer>();
            known.forEach((number, code) -> turned.put(code, number));
            for (int i = 0; i < rows.size(); i++) {
                numbered.get(i)[column.place()] =
                        turned.getOrDefault(rows.get(i).key().code(column), -1);
            }
        });
        return numbered;
    }
}
