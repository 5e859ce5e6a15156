package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ModelTables;

/** Reads differences by month and writes the sums up to each month's end. */
@ApplicationScoped
class FoldStore {

    /**
     * How far a fold may go.
     *
     * @param table of which the number is: a rebuild puts another in its place, which counts anew
     */
    record Extent(long table, long seq) {}

    /**
     * One difference.
     *
     * @param recorded microseconds since 1970
     */
    record Difference(LocalDate day, long recorded, CellKey key, Change change) {}

    /** Of what a vector has the sums. */
    record Of(CellView view, Measure measure) {}

    private static final int FETCHED = 10_000;

    private static final String COLUMNS =
            Arrays.stream(CellColumn.values()).map(CellColumn::sql).collect(Collectors.joining(", "));

    private final Db db;

    FoldStore(Db db) {
        this.db = db;
    }

    /** The newest difference; all up to it are committed or never will be. Waits for who is adding now. Begins a transaction. */
    Extent lastCommitted() {
        ModelTables.choose(db);
        db.update("select pg_advisory_xact_lock(" + DeltaStore.LOCK + ")");
        return db.queryOne(
                        "select 'cell_delta'::regclass::oid::bigint as of, coalesce(max(seq), 0) as seq from cell_delta",
                        row -> new Extent(row.longValue("of"), row.longValue("seq")))
                .orElseThrow();
    }

    /** Where the table is still the same, asked under the lock that no rebuild passes. */
    boolean still(Extent extent) {
        return db.queryOne(
                        "select 'cell_delta'::regclass::oid::bigint = ? as same",
                        row -> row.bool("same"),
                        extent.table())
                .orElseThrow();
    }

    /** Locked until commit: one fold at a time. Begins a transaction. */
    long lockFolded() {
        ModelTables.choose(db);
        db.update("insert into cell_fold (folded_seq) values (0) on conflict do nothing");
        return db.queryOne("select folded_seq from cell_fold for update", row -> row.longValue("folded_seq"))
                .orElseThrow();
    }

    void folded(long seq) {
        db.update("update cell_fold set folded_seq = ?", seq);
    }

    /** About how many differences are not folded. */
    long waiting() {
        return db.queryOne("""
                        select coalesce((select max(seq) from cell_delta), 0) - coalesce((select folded_seq from cell_fold), 0) as n
                        """, row -> row.longValue("n")).orElseThrow();
    }

    /** Hands over differences a few thousand at a time, in the order of their legal days. */
    void read(Subject subject, long after, long upTo, Consumer<List<Difference>> taking) {
        db.update("""
                declare folded no scroll cursor for
                select legal_day, (extract(epoch from recorded_at) * 1000000)::bigint as recorded, %s, ever, valid, issued
                from cell_delta where subject = ? and seq > ? and seq <= ? order by legal_day
                """.formatted(COLUMNS), subject, after, upTo);
        var rows = fetch();
        while (!rows.isEmpty()) {
            taking.accept(rows);
            rows = fetch();
        }
        db.update("close folded");
    }

    private List<Difference> fetch() {
        return db.query("fetch " + FETCHED + " from folded", row -> {
            var codes = new ArrayList<String>(CellColumn.values().length);
            for (var column : CellColumn.values()) {
                codes.add(row.string(column.sql()));
            }
            return new Difference(
                    row.date("legal_day"),
                    row.longValue("recorded"),
                    new CellKey(codes),
                    new Change(row.intValue("ever"), row.intValue("valid"), row.intValue("issued")));
        });
    }

    /** Of one month, of all views of the subject. */
    Map<Of, PackedCells> month(Subject subject, LocalDate until) {
        var views = CellView.all()
                .filter(view -> view.subject() == subject)
                .collect(Collectors.toMap(CellView::name, view -> view));
        var found = new HashMap<Of, PackedCells>();
        db.query(
                """
                select view, measure, cells from cell_checkpoint
                where view = any (?) and measure = any (?) and span = 'MONTH' and until = ?
                """,
                row -> {
                    var view = views.get(row.string("view"));
                    return view == null
                            || found.put(
                                            new Of(view, Measure.valueOf(row.string("measure"))),
                                            PackedCells.of(row.bytes("cells")))
                                    == null;
                },
                views.keySet(),
                Arrays.stream(Measure.values()).map(Measure::name).toList(),
                until);
        return found;
    }

    /**
     * From the last that ended on the day or before.
     *
     * @param before none of this day or later; null for all
     */
    NavigableMap<LocalDate, PackedCells> years(Of of, LocalDate day, @Nullable LocalDate before) {
        var found = new TreeMap<LocalDate, PackedCells>();
        db.query(
                """
                select until, cells from cell_checkpoint where view = ? and measure = ? and span = 'YEAR' and until < ?
                    and until >= coalesce((select max(until) from cell_checkpoint
                        where view = ? and measure = ? and span = 'YEAR' and until <= ?), ?)
                """,
                row -> found.put(row.date("until"), PackedCells.of(row.bytes("cells"))),
                of.view().name(),
                of.measure(),
                before == null ? PackStore.ALL : before,
                of.view().name(),
                of.measure(),
                day,
                day);
        return found;
    }

    void saveMonth(LocalDate until, Map<Of, PackedCells> sums) {
        var rows = new ArrayList<@Nullable Object[]>();
        sums.forEach((of, cells) -> rows.add(row(of, "MONTH", until, cells)));
        save(rows);
    }

    void saveYears(Of of, Map<LocalDate, PackedCells> years) {
        var rows = new ArrayList<@Nullable Object[]>();
        years.forEach((until, cells) -> rows.add(row(of, "YEAR", until, cells)));
        save(rows);
    }

    private static @Nullable Object[] row(Of of, String span, LocalDate until, PackedCells cells) {
        return new @Nullable Object[] {of.view().name(), of.measure(), span, until, cells.bytes()};
    }

    private void save(List<@Nullable Object[]> rows) {
        db.batch("""
                insert into cell_checkpoint (view, measure, span, until, cells) values (?, ?, ?, ?, ?)
                on conflict (view, measure, span, until) do update set cells = excluded.cells
                """, rows);
    }
}
