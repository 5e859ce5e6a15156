package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.SumStore.Of;
import vn.ocop.statistics.cell.SumStore.Span;

/** What one fold brings to sums that run on from end to end, in the order of the ends; an end without any has those of the one before it. */
final class RunningSumStore {

    /** Vectors that are read together, each with its later ends. */
    private static final int TOGETHER = 50;

    /**
     * The days through which sums run on before they begin anew.
     *
     * @param after the day before the first
     */
    record Stretch(LocalDate after, LocalDate last) {

        static final Stretch EVER = new Stretch(LocalDate.of(1, 1, 1), PackStore.ALL.minusDays(1));

        /** @param day of the year */
        static Stretch year(LocalDate day) {
            return new Stretch(Days.endOfYear(day).minusYears(1), Days.endOfYear(day));
        }

        /** @param day of the month */
        static Stretch month(LocalDate day) {
            return new Stretch(day.withDayOfMonth(1).minusDays(1), Days.endOfMonth(day));
        }
    }

    private final SumStore store;
    private final Span span;
    private final BiConsumer<Of, PackedCells> whole;

    /** By how much the sums of the ends before and of this one change. */
    private final KeptSums<Of> changes = new KeptSums<>();

    private final KeptSums<Of> own = new KeptSums<>();

    /** What was written last in this stretch, and of which end: it need not be read again. */
    private final KeptSums<Of> written = new KeptSums<>();

    private final Map<Of, LocalDate> ends = new HashMap<>();

    /** @param whole is told the changes of each stretch at its end */
    RunningSumStore(SumStore store, Span span, BiConsumer<Of, PackedCells> whole) {
        this.store = store;
        this.span = span;
        this.whole = whole;
    }

    /** To the end that is written next. */
    void add(Of of, PackedCells change) {
        own.add(of, change);
    }

    /** @param next the next end of the stretch that changes; null for none */
    void write(Stretch stretch, LocalDate end, @Nullable LocalDate next) {
        own.keys().forEach(of -> changes.add(of, own.get(of)));
        var before = next == null ? stretch.last().plusDays(1) : next;
        var all = List.copyOf(changes.keys());
        for (int i = 0; i < all.size(); i += TOGETHER) {
            write(all.subList(i, Math.min(all.size(), i + TOGETHER)), stretch.after(), end, before);
        }
        own.clear();
        if (next == null) {
            all.forEach(of -> whole.accept(of, changes.get(of)));
            changes.clear();
            written.clear();
            ends.clear();
        }
    }

    private void write(List<Of> some, LocalDate after, LocalDate end, LocalDate before) {
        var kept = store.running(some, ends.keySet(), new SumStore.Ends(span, after, end, before));
        var sums = new HashMap<SumStore.Key, PackedCells>();
        for (var of : some) {
            var its = Objects.requireNonNull(kept.get(of));
            var last = ends.get(of);
            if (last != null) {
                its.put(last, written.get(of));
            }
            var moved = moved(its, end, before, changes.get(of), own.get(of));
            moved.forEach((until, cells) -> sums.put(new SumStore.Key(of, span, PackStore.ALL, until), cells));
            if (!moved.isEmpty()) {
                ends.put(of, moved.lastKey());
                written.put(of, moved.lastEntry().getValue());
            }
        }
        store.save(sums);
    }

    /**
     * The sums up to an end and of the later ones that have sums, moved by what changes in its time or before.
     *
     * @param kept since the last end that has sums, up to this one; those of earlier ends are moved already
     * @param before not this one and none after it
     * @param change of all times up to this end
     * @param own of its time alone
     */
    static NavigableMap<LocalDate, PackedCells> moved(
            NavigableMap<LocalDate, PackedCells> kept,
            LocalDate end,
            LocalDate before,
            PackedCells change,
            PackedCells own) {
        var after = new TreeMap<LocalDate, PackedCells>();
        var base = kept.floorEntry(end);
        if (base != null && base.getKey().equals(end)) {
            after.put(end, base.getValue().plus(change));
        } else if (own.size() > 0) {
            after.put(end, base == null ? change : base.getValue().plus(own));
        }
        kept.subMap(end, false, before, false).forEach((later, cells) -> after.put(later, cells.plus(change)));
        return after;
    }
}
