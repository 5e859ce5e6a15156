package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;

/** Table {@code cell_checkpoint}: packed sums of a view and measure, by spans of legal days and of days of recording. */
@ApplicationScoped
class SumStore {

    /** What a vector has the sums of. */
    enum Span {
        /** Up to the last day of a year. */
        YEAR,
        /** Since the beginning of the year, up to the last day of a month. */
        MONTH,
        /** Since the beginning of the month, up to the last day of one of its sixths. */
        FIVE,
        /** Of one legal year alone, recorded in one year. */
        LATER_YEAR,
        /** Of one legal month alone, recorded in one month. */
        LATER_MONTH,
        /** Recorded in one sixth of a month alone, of whatever legal day. */
        RECORDED
    }

    record Of(CellView view, Measure measure) {}

    /**
     * @param recorded last day of the year, month or sixth of recording; {@link PackStore#ALL} where it does not matter
     * @param until last legal day; {@link PackStore#ALL} where it does not matter
     */
    record Key(Of of, Span span, LocalDate recorded, LocalDate until) {}

    private static final String LAST = """
            (select cells from cell_checkpoint where view = ? and measure = ? and span = ? and recorded = ? and until > ? and until <= ?
            order by until desc limit 1)
            """;
    private static final String UNION = "union all ";

    private final Db db;

    SumStore(Db db) {
        this.db = db;
    }

    /** Adds to what is there. */
    void add(Map<Key, PackedCells> changes) {
        var after = new HashMap<>(changes);
        var keys = List.copyOf(changes.keySet());
        var views = keys.stream().map(Key::of).distinct().collect(Collectors.toMap(SumStore::line, of -> of));
        db.query(
                """
                select w.*, kept.cells
                from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[]) as w (view, measure, span, recorded, until)
                cross join lateral (
                    select c.cells from cell_checkpoint c
                    where c.view = w.view and c.measure = w.measure and c.span = w.span and c.recorded = w.recorded and c.until = w.until
                    limit 1) kept
                """, // one by one by the key: a table that grows under the statement's eyes has no figures to plan by
                row -> after.merge(
                        new Key(
                                Objects.requireNonNull(views.get(row.string("view") + row.string("measure"))),
                                Span.valueOf(row.string("span")),
                                row.date("recorded"),
                                row.date("until")),
                        PackedCells.of(row.bytes("cells")),
                        PackedCells::plus),
                texts(keys, key -> key.of().view().name()),
                texts(keys, key -> key.of().measure().name()),
                texts(keys, key -> key.span().name()),
                texts(keys, key -> key.recorded().toString()),
                texts(keys, key -> key.until().toString()));
        save(after);
    }

    private static String line(Of of) {
        return of.view().name() + of.measure().name();
    }

    private static String[] texts(List<Key> keys, Function<Key, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    /** Puts them in the place of what is there. */
    void save(Map<Key, PackedCells> sums) {
        var keys = List.copyOf(sums.keySet());
        var cells = keys.stream()
                .map(key -> Objects.requireNonNull(sums.get(key)).bytes())
                .toArray(byte[][]::new);
        db.update(
                """
                insert into cell_checkpoint (view, measure, span, recorded, until, cells)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::bytea[])
                on conflict (view, measure, span, recorded, until) do update set cells = excluded.cells
                """,
                texts(keys, key -> key.of().view().name()),
                texts(keys, key -> key.of().measure().name()),
                texts(keys, key -> key.span().name()),
                texts(keys, key -> key.recorded().toString()),
                texts(keys, key -> key.until().toString()),
                cells);
    }

    /**
     * Some ends of a span that runs on.
     *
     * @param after the day before it begins to run
     * @param before none of this day or later
     */
    record Ends(Span span, LocalDate after, LocalDate end, LocalDate before) {}

    /**
     * What is kept of the end and of later ones, and of the last one before it.
     *
     * @param known not the one before it of these
     */
    Map<Of, NavigableMap<LocalDate, PackedCells>> running(List<Of> these, Set<Of> known, Ends ends) {
        var found = new HashMap<Of, NavigableMap<LocalDate, PackedCells>>();
        var lines = these.stream().collect(Collectors.toMap(SumStore::line, of -> of));
        these.forEach(of -> found.put(of, new TreeMap<>()));
        db.query(
                """
                select w.view, w.measure, kept.until, kept.cells from unnest(?::text[], ?::text[], ?::boolean[]) as w (view, measure, known)
                cross join lateral (
                    select c.until, c.cells from cell_checkpoint c
                    where c.view = w.view and c.measure = w.measure and c.span = ? and c.recorded = ? and c.until < ?
                        and c.until >= coalesce((select max(l.until) from cell_checkpoint l
                            where not w.known and l.view = w.view and l.measure = w.measure and l.span = ? and l.recorded = ?
                                and l.until > ? and l.until <= ?), ?)) kept
                """,
                row -> Objects.requireNonNull(found.get(lines.get(row.string("view") + row.string("measure"))))
                        .put(row.date("until"), PackedCells.of(row.bytes("cells"))),
                these.stream().map(of -> of.view().name()).toArray(String[]::new),
                these.stream().map(of -> of.measure().name()).toArray(String[]::new),
                these.stream().map(of -> String.valueOf(known.contains(of))).toArray(String[]::new),
                ends.span(),
                PackStore.ALL,
                ends.before(),
                ends.span(),
                PackStore.ALL,
                ends.after(),
                ends.end(),
                ends.end());
        return found;
    }

    /** All up to the end of a sixth of a month: the last year's, those of its months since then, and those of the month's sixths. */
    void readUpTo(Of of, LocalDate until, Consumer<byte[]> taking) {
        var year = Days.lastEndOfYear(until);
        var month = Days.lastEndOfMonth(until);
        var view = of.view().name();
        db.query(
                LAST + UNION + LAST + UNION + LAST,
                row -> taken(row.bytes("cells"), taking),
                view,
                of.measure(),
                Span.YEAR,
                PackStore.ALL,
                RunningSumStore.Stretch.EVER.after(),
                year,
                view,
                of.measure(),
                Span.MONTH,
                PackStore.ALL,
                year,
                month,
                view,
                of.measure(),
                Span.FIVE,
                PackStore.ALL,
                month,
                until);
    }

    /** Those of legal days up to the end of a month that were recorded after the end of another. */
    void readLater(Of of, LocalDate until, LocalDate recorded, Consumer<byte[]> taking) {
        var year = Days.lastEndOfYear(until);
        var recordedYear = Days.endOfYear(recorded);
        db.query(
                """
                select cells from cell_checkpoint where view = ? and measure = ? and (
                    (span = 'LATER_YEAR' and recorded > ? and until <= ?)
                    or (span = 'LATER_MONTH' and recorded > ? and until > ? and until <= ?)
                    or (span = 'LATER_MONTH' and recorded > ? and recorded <= ? and until <= ?))
                """,
                row -> taken(row.bytes("cells"), taking),
                of.view().name(),
                of.measure(),
                recordedYear,
                year,
                recordedYear,
                year,
                until,
                recorded,
                recordedYear,
                until);
    }

    /** Those that were recorded after the end of a sixth of a month and up to that of another. */
    void readRecorded(Of of, LocalDate after, LocalDate upTo, Consumer<byte[]> taking) {
        db.query(
                """
                select cells from cell_checkpoint
                where view = ? and measure = ? and span = 'RECORDED' and recorded > ? and recorded <= ? and until = ?
                """,
                row -> taken(row.bytes("cells"), taking),
                of.view().name(),
                of.measure(),
                after,
                upTo,
                PackStore.ALL);
    }

    private static boolean taken(byte[] cells, Consumer<byte[]> taking) {
        taking.accept(cells);
        return true;
    }
}
