package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.cube.Cells.Cell;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.Definition;

/** Cells and total in one statement, so that they are of one moment. */
@ApplicationScoped
class CubeStore {

    private final Db db;

    CubeStore(Db db) {
        this.db = db;
    }

    Cells read(CubeQuery query) {
        var counted = counted(query);
        var size = query.by().size();
        var columns = IntStream.range(0, size)
                .mapToObj(i -> query.by().get(i).expression(query.boundaries()) + " as d" + i)
                .collect(Collectors.joining(", "));
        var names = IntStream.range(0, size).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        var sql = """
                with counted as (%s), coded as (select %s, producer_id from counted)
                select %s, %s as n, grouping(%s) <> 0 as total from coded group by grouping sets ((%s), ())
                """.formatted(counted.sql(), columns, names, query.cube().measure(), names, names);
        var rows = db.query(sql, row -> line(row, size), counted.args().toArray());
        return cells(rows, query.by());
    }

    private static CountedSql counted(CubeQuery query) {
        var figure = query.figure();
        if (query.cube() == Cube.CERTIFICATES) {
            return CountedSql.certificates(figure.definition(), figure.moment());
        }
        return figure.today() && figure.definition() == Definition.RECOGNISED_EVER
                ? CountedSql.productsToday()
                : CountedSql.products(figure.definition(), figure.moment());
    }

    private record Line(boolean total, Cell cell) {}

    private static Line line(Row row, int size) throws SQLException {
        var codes = new ArrayList<String>();
        var total = row.bool("total");
        for (int i = 0; i < size && !total; i++) {
            codes.add(row.string("d" + i));
        }
        return new Line(total, new Cell(codes, row.longValue("n")));
    }

    private static Cells cells(List<Line> lines, List<Dimension> by) {
        var total = lines.stream()
                .filter(Line::total)
                .mapToLong(line -> line.cell().value())
                .sum();
        var cells = lines.stream()
                .filter(line -> !line.total())
                .map(Line::cell)
                .sorted(Comparator.comparing(cell -> sortKey(cell, by)))
                .toList();
        return new Cells(cells, total);
    }

    private static String sortKey(Cell cell, List<Dimension> by) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).sortKey(cell.codes().get(i)))
                .collect(Collectors.joining("\t"));
    }
}
