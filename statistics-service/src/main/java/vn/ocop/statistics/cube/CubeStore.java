package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.statistics.cell.CellQuestion;
import vn.ocop.statistics.cell.CellStore;
import vn.ocop.statistics.cell.CellSum;
import vn.ocop.statistics.cell.Measure;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.cube.Cells.Cell;
import vn.ocop.statistics.cube.CubeRefusal.TooManyCells;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.Definition;

/** Cells and total of one moment of the database: from the kept cells, or counted anew from the facts. */
@ApplicationScoped
class CubeStore {

    private final Db db;
    private final CellStore kept;

    CubeStore(Db db, CellStore kept) {
        this.db = db;
        this.kept = kept;
    }

    /** @throws Refused with {@link TooManyCells} if there are more than {@code most} */
    Cells read(CubeQuery query, int most) {
        var cells = kept(query, most);
        if (cells.cells().size() > most) {
            throw new Refused(new TooManyCells(most));
        }
        return cells;
    }

    private Cells kept(CubeQuery query, int most) {
        try {
            var cells = kept.read(query.cells()).stream()
                    .map(cell -> new Cell(cell.codes(), cell.sum()))
                    .toList();
            return new Cells(cells, cells.stream().mapToLong(Cell::value).sum(), potentialFive(query));
        } catch (CellStore.TooManyRows notToBeHeld) {
            throw new Refused(new TooManyCells(most));
        }
    }

    private @Nullable Long potentialFive(CubeQuery query) {
        if (query.cube() != Cube.PRODUCTS) {
            return null;
        }
        var moment = query.figure().moment();
        var potential =
                new CellQuestion(Subject.POTENTIAL_FIVE, Measure.EVER, List.of(), moment.asOf(), moment.knownAt());
        return kept.read(potential).stream().mapToLong(CellSum::sum).sum();
    }

    /**
     * Products, producers and certificates counted anew from all facts; in one statement.
     *
     * @param most cells beyond the next one are not fetched: they would be too many to hold
     */
    Cells recount(CubeQuery query, int most) {
        var counted = counted(query);
        var size = query.by().size();
        var columns = IntStream.range(0, size)
                .mapToObj(i -> query.by().get(i).expression(query.boundaries()) + " as d" + i)
                .collect(Collectors.joining(", "));
        var names = IntStream.range(0, size).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        var sql = """
                with counted as (%s), coded as (select *, %s from counted), one as (%s)
                select %s, count(*) as n, grouping(%s) <> 0 as total from one group by grouping sets ((%s), ())
                order by total desc limit %d
                """.formatted(counted.sql(), columns, ones(query), names, names, names, most + 2);
        var rows = db.query(sql, row -> line(row, size), counted.args().toArray());
        return cells(rows, query.by());
    }

    /** What is counted, each once. */
    private static String ones(CubeQuery query) {
        if (query.cube() != Cube.PRODUCERS) {
            return "select * from coded";
        }
        return IntStream.range(0, query.by().size())
                .mapToObj(i -> query.by().get(i).expressionOfProducer("d" + i) + " as d" + i)
                .collect(Collectors.joining(", ", "select ", " from coded group by producer_id"));
    }

    private static CountedSql counted(CubeQuery query) {
        var figure = query.figure();
        if (query.cube() == Cube.CERTIFICATES) {
            return CountedSql.certificates(figure.definition(), figure.moment());
        }
        return figure.today()
                        && query.cube() != Cube.PRODUCERS
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
        var cells = ordered(lines.stream().filter(line -> !line.total()).map(Line::cell), by);
        return new Cells(cells, total);
    }

    private record Placed(String place, Cell cell) {}

    /** In the order of the law. Each code's place is looked up once: an answer has thousands of cells and few codes. */
    private static List<Cell> ordered(Stream<Cell> cells, List<Dimension> by) {
        var places = by.stream().map(_ -> new HashMap<String, String>()).toList();
        return cells.map(cell -> {
                    var place = new StringBuilder();
                    for (int i = 0; i < by.size(); i++) {
                        var dimension = by.get(i);
                        place.append(places.get(i).computeIfAbsent(cell.codes().get(i), dimension::sortKey))
                                .append('\t');
                    }
                    return new Placed(place.toString(), cell);
                })
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::cell)
                .toList();
    }
}
