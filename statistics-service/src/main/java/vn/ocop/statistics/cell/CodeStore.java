package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.platform.database.Db;

/** Table {@code cell_code}: the number by which a code stands in packed keys. */
@ApplicationScoped
class CodeStore {

    private final Db db;

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

    /** Of these columns only: communes alone are thousands. */
    Map<CellColumn, Map<Integer, String>> read(List<CellColumn> columns) {
        var codes = new EnumMap<CellColumn, Map<Integer, String>>(CellColumn.class);
        db.query(
                "select cell_column, code, number from cell_code where cell_column = any (?)",
                row -> {
                    codes.computeIfAbsent(CellColumn.valueOf(row.string("cell_column")), _ -> new HashMap<>())
                            .put(row.intValue("number"), row.string("code"));
                    return true;
                },
                (Object) columns.stream().map(CellColumn::name).toArray(String[]::new));
        return codes;
    }
}
