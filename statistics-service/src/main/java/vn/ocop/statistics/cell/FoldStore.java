package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
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

    /** What the differences of one finest cell come to in a month. */
    record MonthRow(LocalDate until, CellKey key, Change change) {}

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

    /** By month, so that who adds them up turns to each once. */
    List<MonthRow> months(Subject subject, long after, long upTo) {
        return db.query(
                """
                select (date_trunc('month', legal_day) + interval '1 month - 1 day')::date as until, %s,
                    sum(ever)::int as ever, sum(valid)::int as valid, sum(issued)::int as issued
                from cell_delta where subject = ? and seq > ? and seq <= ? group by until, %s order by until
                """.formatted(COLUMNS, COLUMNS),
                row -> {
                    var codes = new ArrayList<String>(CellColumn.values().length);
                    for (var column : CellColumn.values()) {
                        codes.add(row.string(column.sql()));
                    }
                    var change = new Change(row.intValue("ever"), row.intValue("valid"), row.intValue("issued"));
                    return new MonthRow(row.date("until"), new CellKey(codes), change);
                },
                subject,
                after,
                upTo);
    }

    /** Of these months. */
    Map<LocalDate, PackedCells> months(CellView view, Measure measure, Set<LocalDate> until) {
        return checkpoints(
                "span = 'MONTH' and until = any (?::text[]::date[])",
                view,
                measure,
                until.stream().map(LocalDate::toString).toList());
    }

    /** From the last that ended before the day. */
    NavigableMap<LocalDate, PackedCells> years(CellView view, Measure measure, LocalDate from) {
        var last = db.queryOne("""
                        select coalesce(max(until), ?) as until from cell_checkpoint
                        where view = ? and measure = ? and span = 'YEAR' and until < ?
                        """, row -> row.date("until"), from, view.name(), measure, from)
                .orElseThrow();
        return checkpoints("span = 'YEAR' and until >= ?", view, measure, last);
    }

    private NavigableMap<LocalDate, PackedCells> checkpoints(String which, CellView view, Measure measure, Object arg) {
        var found = new TreeMap<LocalDate, PackedCells>();
        db.query(
                "select until, cells from cell_checkpoint where view = ? and measure = ? and " + which,
                row -> found.put(row.date("until"), PackedCells.of(row.bytes("cells"))),
                view.name(),
                measure,
                arg);
        return found;
    }

    void save(CellView view, Measure measure, String span, Map<LocalDate, PackedCells> checkpoints) {
        var rows = new ArrayList<@Nullable Object[]>();
        checkpoints.forEach(
                (until, cells) -> rows.add(new @Nullable Object[] {view.name(), measure, span, until, cells.bytes()}));
        db.batch("""
                insert into cell_checkpoint (view, measure, span, until, cells) values (?, ?, ?, ?, ?)
                on conflict (view, measure, span, until) do update set cells = excluded.cells
                """, rows);
    }
}
