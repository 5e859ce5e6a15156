package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;

/** Table {@code cell_delta}, append-only. */
@ApplicationScoped
public class DeltaStore {

    /** Held shared by who adds, alone by the fold when it looks how far it may go: a number below is then committed or will never be. Each table has its own. */
    static final String LOCK = "hashtextextended('cell_delta', 'cell_delta'::regclass::oid::bigint)";

    private static final String COLUMNS =
            Arrays.stream(CellColumn.values()).map(CellColumn::sql).collect(Collectors.joining(", "));

    private static final String INSERT =
            """
            insert into cell_delta (subject, legal_day, recorded_at, %s, ever, valid, issued)
            select subject, legal_day::date, recorded_at::timestamptz, %s, ever, valid, issued
            from unnest(?::text[], ?::text[], ?::text[]%s, ?::integer[], ?::integer[], ?::integer[])
                as row (subject, legal_day, recorded_at, %s, ever, valid, issued)
            """.formatted(COLUMNS, COLUMNS, ", ?::text[]".repeat(CellColumn.values().length), COLUMNS);

    private final Db db;

    DeltaStore(Db db) {
        this.db = db;
    }

    /** Runs in the transaction that takes the facts in. */
    public void add(Deltas deltas) {
        var rows = List.copyOf(deltas.changes().entrySet());
        if (rows.isEmpty()) {
            return;
        }
        db.update("select pg_advisory_xact_lock_shared(" + LOCK + ")");
        var args = new ArrayList<Object>();
        args.add(texts(rows, at -> at.step().subject().name()));
        args.add(texts(rows, at -> at.step().day().toString()));
        args.add(texts(rows, at -> at.recordedAt().toString()));
        for (var column : CellColumn.values()) {
            args.add(texts(rows, at -> at.step().key().code(column)));
        }
        args.add(numbers(rows, Change::ever));
        args.add(numbers(rows, Change::valid));
        args.add(numbers(rows, Change::issued));
        db.update(INSERT, args.toArray());
    }

    private static String[] texts(List<Entry<Deltas.At, Change>> rows, Function<Deltas.At, String> part) {
        return rows.stream().map(row -> part.apply(row.getKey())).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Entry<Deltas.At, Change>> rows, ToIntFunction<Change> part) {
        return rows.stream().map(row -> part.applyAsInt(row.getValue())).toArray(Integer[]::new);
    }
}
