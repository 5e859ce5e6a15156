package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.platform.database.Db;

/** Table {@code cell_code}: the number by which a code stands in packed keys. */
@ApplicationScoped
class CodeStore {

    private final Db db;
    private final Map<CellColumn, Map<Integer, String>> kept = new ConcurrentHashMap<>();
    private final Map<Grouping, GroupPlaces> places = new ConcurrentHashMap<>();

    CodeStore(Db db) {
        this.db = db;
    }

    /** Numbers every code of the differences that has none yet. Only folds write here, that of a rebuild beside the other: in short transactions. */
    void number(CellColumn column, List<String> codes) {
        db.update("select pg_advisory_xact_lock(hashtextextended('cell_code', 0))");
        db.update("""
                insert into cell_code (cell_column, code, number)
                select ?, code, coalesce((select max(number) + 1 from cell_code where cell_column = ?), 0)
                    + row_number() over (order by code) - 1
                from unnest(?::text[]) as g(code)
                where not exists (select from cell_code k where k.cell_column = ? and k.code = g.code)
                """, column.name(), column.name(), codes.toArray(String[]::new), column.name());
    }

    /** A number means the same for ever, so what was read is kept; some ten thousand codes. */
    String code(CellColumn column, int number) {
        var known = kept.getOrDefault(column, Map.of()).get(number);
        if (known == null) {
            var read = read(column);
            kept.put(column, read);
            known = Objects.requireNonNull(read.get(number), "a cell without its code");
        }
        return known;
    }

    /** Of the codes that were read, which need not be the newest. */
    GroupPlaces places(Grouping grouping) {
        var codes = kept.computeIfAbsent(grouping.column(), this::read);
        var known = places.get(grouping);
        if (known == null || !known.areOf(codes)) {
            known = new GroupPlaces(grouping, codes);
            places.put(grouping, known);
        }
        return known;
    }

    Map<Integer, String> read(CellColumn column) {
        var codes = new HashMap<Integer, String>();
        db.query(
                "select code, number from cell_code where cell_column = ?",
                row -> codes.put(row.intValue("number"), row.string("code")),
                column);
        return codes;
    }
}
