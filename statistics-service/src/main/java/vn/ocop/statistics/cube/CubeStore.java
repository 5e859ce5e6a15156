package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.cell.CellQuestion;
import vn.ocop.statistics.cell.CellStore;
import vn.ocop.statistics.cell.Measure;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.cube.Cells.Cell;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.Definition;

/** Cells and total of one moment of the database: from the kept cells, or counted anew from the facts. */
@ApplicationScoped
class CubeStore {

    private static final List<String> ALL = List.of();

    private final Db db;
    private final CellStore kept;

    CubeStore(Db db, CellStore kept) {
        this.db = db;
        this.kept = kept;
    }

    /** Distinct producers do not add up over cells and are counted from the facts (ADR-0160). */
    Cells read(CubeQuery query) {
        if (query.cube() == Cube.PRODUCERS) {
            return recount(query);
        }
        var cells = kept.read(query.cells()).entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                .sorted(order(query.by()))
                .toList();
        return new Cells(cells, cells.stream().mapToLong(Cell::value).sum(), potentialFive(query));
    }

    private @Nullable Long potentialFive(CubeQuery query) {
        if (query.cube() != Cube.PRODUCTS) {
            return null;
        }
        var moment = query.figure().moment();
        var potential =
                new CellQuestion(Subject.POTENTIAL_FIVE, Measure.EVER, List.of(), moment.asOf(), moment.knownAt());
        return kept.read(potential).getOrDefault(ALL, 0L);
    }

    /** Products, producers and certificates counted anew from all facts; in one statement. */
    Cells recount(CubeQuery query) {
        var counted = counted(query);
        var size = query.by().size();
        var columns = IntStream.range(0, size)
                .mapToObj(i -> query.by().get(i).expression(query.boundaries()) + " as d" + i)
                .collect(Collectors.joining(", "));
        var names = IntStream.range(0, size).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        var sql = """
                with counted as (%s), coded as (select %s, producer_id from counted)
                select %s, %s as n, grouping(%s) <> 0 as total from coded group by grouping sets ((%s), ())
                """.formatted(counted.sql(), columns, names, measure(query.cube()), names, names);
        var rows = db.query(sql, row -> line(row, size), counted.args().toArray());
        return cells(rows, query.by());
    }

    private static String measure(Cube cube) {
        return cube == Cube.PRODUCERS ? "count(distinct producer_id)" : "count(*)";
    }

    private static CountedSql counted(CubeQuery query) {
        var figure = query.figure();
        if (query.cube() == Cube.CERTIFICATES) {
            return CountedSql.certificates(figure.definition(), figure.moment());
        }
        return figure.today()
                        && figure.definition() == Definition.RECOGNISED_EVER
                        && !query.by().contains(Dimension.COMMUNE)
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
                .sorted(order(by))
                .toList();
        return new Cells(cells, total);
    }

    private static Comparator<Cell> order(List<Dimension> by) {
        return Comparator.comparing(cell -> sortKey(cell, by));
    }

    private static String sortKey(Cell cell, List<Dimension> by) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).sortKey(cell.codes().get(i)))
                .collect(Collectors.joining("\t"));
    }
}
