package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.RunningSumStore.Stretch;
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

    private final RunningSumStore years;
    private final RunningSumStore months;
    private final RunningSumStore fives;
    private final KeptSums<SumStore.Key> thisMonth = new KeptSums<>();
    private final KeptSums<SumStore.Key> thisYearByRecording = new KeptSums<>();

    private Entries entries = new Entries();
    private @Nullable LocalDate month;

    FoldJob(Subject subject, SumStore store, PackStore packs) {
        this.subject = subject;
        this.store = store;
        this.packs = packs;
        this.years = new RunningSumStore(store, Span.YEAR, (_, _) -> {});
        this.months = new RunningSumStore(store, Span.MONTH, years::add);
        this.fives = new RunningSumStore(store, Span.FIVE, months::add);
        this.vectors = CellView.all()
                .filter(view -> view.subject() == subject)
                .flatMap(view -> view.measures().stream().map(measure -> new Of(view, measure)))
                .toList();
    }

    /** @param numbers of its codes, by column */
    void add(FoldStore.Difference difference, int[] numbers) {
        var its = Days.endOfMonth(difference.day());
        if (month != null && !its.equals(month)) {
            writeMonth(month, its);
        } else if (month != null && entries.size() == MOST) {
            writeEntries(month);
        }
        month = its;
        entries.add((int) difference.day().toEpochDay(), difference.recorded(), numbers, difference.change());
    }

    void end() {
        if (month != null) {
            writeMonth(month, null);
        }
    }

    /** @param next the next month that changes; null for none */
    private void writeMonth(LocalDate until, @Nullable LocalDate next) {
        writeEntries(until);
        var year = Days.endOfYear(until);
        writeFives(until);
        var nextOfYear = next != null && year.equals(Days.endOfYear(next)) ? next : null;
        months.write(Stretch.year(until), until, nextOfYear);
        if (nextOfYear == null) {
            years.write(Stretch.EVER, year, next == null ? null : Days.endOfYear(next));
            writeYearByRecording();
        }
    }

    private void writeFives(LocalDate until) {
        var ends = new TreeMap<LocalDate, List<SumStore.Key>>();
        thisMonth.keys().forEach(key -> ends.computeIfAbsent(key.until(), _ -> new ArrayList<>())
                .add(key));
        ends.forEach((end, keys) -> {
            keys.forEach(key -> fives.add(key.of(), thisMonth.get(key)));
            fives.write(Stretch.month(until), end, ends.higherKey(end));
        });
        thisMonth.clear();
    }

    private void writeEntries(LocalDate until) {
        var sixths = rows(at -> Days.endOfFive(LocalDate.ofEpochDay(entries.legal(at))));
        var recordings = rows(at -> Days.endOfFive(recordedOn(at)));
        var sums = new HashMap<SumStore.Key, PackedCells>();
        for (var of : vectors) {
            sixths.forEach((end, rows) ->
                    thisMonth.add(new SumStore.Key(of, Span.FIVE, PackStore.ALL, end), change(of, rows)));
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

    private void addRecordings(
            Of of, LocalDate until, Map<LocalDate, int[]> recordings, Map<SumStore.Key, PackedCells> sums) {
        var months = new TreeMap<LocalDate, PackedCells>();
        recordings.forEach((recorded, rows) -> {
            var change = change(of, rows);
            months.merge(Days.endOfMonth(recorded), change, PackedCells::plus);
            thisYearByRecording.add(new SumStore.Key(of, Span.RECORDED, recorded, PackStore.ALL), change);
        });
        months.forEach((recorded, change) -> {
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
        rows(at -> Days.endOfFive(recordedOn(at)))
                .forEach((recorded, rows) -> packs.add(
                        new PackStore.Key(subject, PackStore.Span.LATER, recorded, until), entries.only(rows)));
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
