package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.FoldStore.Of;

/** One fold of one subject: takes its differences in the order of their legal days and writes each month once, and each year. */
final class FoldJob {

    /** Differences in memory; a month of more is written in parts. */
    private static final int MOST = 200_000;

    private final Subject subject;
    private final FoldStore store;
    private final PackStore packs;
    private final List<Of> vectors;

    /** By how much the sums of the years before and of this one change. */
    private final Map<Of, PackedCells> changes = new HashMap<>();

    private final Map<Of, PackedCells> thisYear = new HashMap<>();

    private Entries entries = new Entries();
    private @Nullable LocalDate month;

    FoldJob(Subject subject, FoldStore store, PackStore packs) {
        this.subject = subject;
        this.store = store;
        this.packs = packs;
        this.vectors = CellView.all()
                .filter(view -> view.subject() == subject)
                .flatMap(view -> view.measures().stream().map(measure -> new Of(view, measure)))
                .toList();
    }

    /** @param numbers of its codes, by column */
    void add(FoldStore.Difference difference, int[] numbers) {
        var its = PackStore.endOfMonth(difference.day());
        if (month != null && (!its.equals(month) || entries.size() == MOST)) {
            writeMonth(month);
            if (!Years.of(its).equals(Years.of(month))) {
                writeYears(Years.of(month), Years.of(its));
            }
        }
        month = its;
        entries.add((int) difference.day().toEpochDay(), difference.recorded(), numbers, difference.change());
    }

    void end() {
        if (month != null) {
            writeMonth(month);
            writeYears(Years.of(month), null);
        }
    }

    private void writeMonth(LocalDate until) {
        var before = store.month(subject, until);
        var after = new HashMap<Of, PackedCells>();
        var sums = new LongSums();
        for (var of : vectors) {
            var change = change(of, sums);
            if (change.size() > 0) {
                after.put(of, before.getOrDefault(of, PackedCells.EMPTY).plus(change));
                thisYear.merge(of, change, PackedCells::plus);
            }
        }
        store.saveMonth(until, after);
        writePacks(until);
        entries = new Entries();
    }

    private PackedCells change(Of of, LongSums sums) {
        var view = of.view();
        var amounts = entries.amounts(of.measure());
        var columns = view.columns().stream().map(entries::codes).toArray(int[][]::new);
        var shifts = view.columns().stream().mapToInt(view::shift).toArray();
        for (int i = 0; i < entries.size(); i++) {
            if (amounts[i] != 0) {
                long key = 0;
                for (int c = 0; c < columns.length; c++) {
                    key |= (long) columns[c][i] << shifts[c];
                }
                sums.add(key, amounts[i]);
            }
        }
        return sums.take();
    }

    private void writePacks(LocalDate until) {
        var byDay = new TreeMap<LocalDate, Entries>();
        var byRecording = new TreeMap<LocalDate, Entries>();
        for (int i = 0; i < entries.size(); i++) {
            var recordedOn = PackStore.instant(entries.recorded(i))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            byDay.computeIfAbsent(LocalDate.ofEpochDay(entries.legal(i)), _ -> new Entries())
                    .add(entries, i);
            byRecording
                    .computeIfAbsent(PackStore.endOfMonth(recordedOn), _ -> new Entries())
                    .add(entries, i);
        }
        byDay.forEach(
                (day, ofDay) -> packs.add(new PackStore.Key(subject, PackStore.Span.DAY, PackStore.ALL, day), ofDay));
        byRecording.forEach((recorded, ofMonth) ->
                packs.add(new PackStore.Key(subject, PackStore.Span.LATER, recorded, until), ofMonth));
    }

    private void writeYears(LocalDate year, @Nullable LocalDate next) {
        thisYear.forEach((of, own) -> changes.merge(of, own, PackedCells::plus));
        changes.forEach((of, change) -> {
            var own = thisYear.getOrDefault(of, PackedCells.EMPTY);
            store.saveYears(of, Years.moved(store.years(of, year, next), year, next, change, own));
        });
        thisYear.clear();
    }
}
