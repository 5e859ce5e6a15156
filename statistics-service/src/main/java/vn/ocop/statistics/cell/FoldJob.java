package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.SumStore.Of;
import vn.ocop.statistics.cell.SumStore.Span;

/** One fold of one subject: takes its differences in the order of their legal days and writes each month once, and each year. */
final class FoldJob {

    /** Differences in memory; a month of more is written in parts. */
    private static final int MOST = 200_000;

    /** Vectors that are written together: some ten of a view and measure. */
    private static final int TOGETHER = 200;

    private final Subject subject;
    private final SumStore store;
    private final PackStore packs;
    private final List<Of> vectors;

    /** By how much the sums of the years before and of this one change. */
    private final KeptSums<Of> changes = new KeptSums<>();

    private final KeptSums<Of> thisYear = new KeptSums<>();
    private final KeptSums<SumStore.Key> thisYearByRecording = new KeptSums<>();

    private Entries entries = new Entries();
    private @Nullable LocalDate month;

    FoldJob(Subject subject, SumStore store, PackStore packs) {
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
        var its = Days.endOfMonth(difference.day());
        if (month != null && (!its.equals(month) || entries.size() == MOST)) {
            writeMonth(month);
            if (its.getYear() != month.getYear()) {
                writeYear(Days.endOfYear(month), Days.endOfYear(its));
            }
        }
        month = its;
        entries.add((int) difference.day().toEpochDay(), difference.recorded(), numbers, difference.change());
    }

    void end() {
        if (month != null) {
            writeMonth(month);
            writeYear(Days.endOfYear(month), null);
        }
    }

    private void writeMonth(LocalDate until) {
        var fives = rows(at -> Days.endOfFive(LocalDate.ofEpochDay(entries.legal(at))));
        var recordings = rows(at -> Days.endOfMonth(recordedOn(at)));
        var sums = new HashMap<SumStore.Key, PackedCells>();
        for (var of : vectors) {
            addFives(of, until, fives, sums);
            addRecordings(of, until, recordings, sums);
            if (sums.size() >= TOGETHER) {
                store.add(sums);
                sums.clear();
            }
        }
        store.add(sums);
        writePacks(until);
        entries = new Entries();
    }

    private void addFives(Of of, LocalDate until, Map<LocalDate, int[]> fives, Map<SumStore.Key, PackedCells> sums) {
        var all = PackedCells.EMPTY;
        for (var five : fives.entrySet()) {
            var change = change(of, five.getValue());
            all = all.plus(change);
            put(sums, new SumStore.Key(of, Span.FIVE, PackStore.ALL, five.getKey()), change);
        }
        put(sums, new SumStore.Key(of, Span.MONTH, PackStore.ALL, until), all);
        thisYear.add(of, all);
    }

    private void addRecordings(
            Of of, LocalDate until, Map<LocalDate, int[]> recordings, Map<SumStore.Key, PackedCells> sums) {
        recordings.forEach((recorded, rows) -> {
            var change = change(of, rows);
            put(sums, new SumStore.Key(of, Span.LATER_MONTH, recorded, until), change);
            thisYearByRecording.add(
                    new SumStore.Key(of, Span.LATER_YEAR, Days.endOfYear(recorded), Days.endOfYear(until)), change);
        });
    }

    private static void put(Map<SumStore.Key, PackedCells> sums, SumStore.Key key, PackedCells change) {
        if (change.size() > 0) {
            sums.put(key, change);
        }
    }

    private LocalDate recordedOn(int at) {
        return PackStore.instant(entries.recorded(at)).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Map<LocalDate, int[]> rows(IntFunction<LocalDate> by) {
        var groups = new TreeMap<LocalDate, IntStream.Builder>();
        for (int i = 0; i < entries.size(); i++) {
            groups.computeIfAbsent(by.apply(i), _ -> IntStream.builder()).add(i);
        }
        var rows = new TreeMap<LocalDate, int[]>();
        groups.forEach((day, group) -> rows.put(day, group.build().toArray()));
        return rows;
    }

    private PackedCells change(Of of, int[] rows) {
        var view = of.view();
        var sums = new LongSums(rows.length);
        var amounts = entries.amounts(of.measure());
        var columns = view.columns().stream().map(entries::codes).toArray(int[][]::new);
        var shifts = view.columns().stream().mapToInt(view::shift).toArray();
        for (var row : rows) {
            if (amounts[row] != 0) {
                long key = 0;
                for (int c = 0; c < columns.length; c++) {
                    key |= (long) columns[c][row] << shifts[c];
                }
                sums.add(key, amounts[row]);
            }
        }
        return sums.ordered();
    }

    private void writePacks(LocalDate until) {
        rows(at -> LocalDate.ofEpochDay(entries.legal(at)))
                .forEach((day, rows) -> packs.add(
                        new PackStore.Key(subject, PackStore.Span.DAY, PackStore.ALL, day), entries.only(rows)));
        rows(at -> Days.endOfTen(recordedOn(at)))
                .forEach((recorded, rows) -> packs.add(
                        new PackStore.Key(subject, PackStore.Span.LATER, recorded, until), entries.only(rows)));
    }

    private void writeYear(LocalDate year, @Nullable LocalDate next) {
        thisYear.keys().forEach(of -> changes.add(of, thisYear.get(of)));
        changes.keys().forEach(of -> {
            var moved = new HashMap<SumStore.Key, PackedCells>();
            Years.moved(store.years(of, year, next), year, next, changes.get(of), thisYear.get(of))
                    .forEach((until, cells) -> moved.put(new SumStore.Key(of, Span.YEAR, PackStore.ALL, until), cells));
            store.save(moved);
        });
        thisYear.clear();
        writeYearByRecording();
    }

    private void writeYearByRecording() {
        var sums = new HashMap<SumStore.Key, PackedCells>();
        thisYearByRecording.keys().forEach(key -> {
            put(sums, key, thisYearByRecording.get(key));
            if (sums.size() >= TOGETHER) {
                store.add(sums);
                sums.clear();
            }
        });
        store.add(sums);
        thisYearByRecording.clear();
    }
}
