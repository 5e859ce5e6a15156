package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ModelTables;

/** Reads the differences that are not folded, and says how far they are. */
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
        // the tables grow a thousandfold while a plan would be kept
        db.update("set local plan_cache_mode = force_custom_plan");
        db.update("insert into cell_fold (folded_seq) values (0) on conflict do nothing");
        return db.queryOne("select folded_seq from cell_fold for update", row -> row.longValue("folded_seq"))
                .orElseThrow();
    }

    void folded(long seq) {
        db.update("update cell_fold set folded_seq = ?", seq);
    }

    /** About how many differences are folded and how many are not. */
    record Progress(long folded, long waiting) {}

    /** Begins a transaction. */
    Progress progress() {
        ModelTables.choose(db);
        return db.queryOne(
                        """
                        select coalesce((select folded_seq from cell_fold), 0) as folded, coalesce((select max(seq) from cell_delta), 0) as last
                        """,
                        row -> new Progress(row.longValue("folded"), row.longValue("last") - row.longValue("folded")))
                .orElseThrow();
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
}
