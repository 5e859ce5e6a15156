package vn.ocop.statistics.cube;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.cube.Cells.Cell;
import vn.ocop.statistics.figure.CommonSet;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.ProductGroup;

/** The cubes' figures said once more as plain SQL over all facts: what kept cells are held against, and what they are faster than. */
final class Recount {

    private static final String NEWEST_FIRST =
            "legal_day desc, recorded_at desc, certificate_id desc, aggregate_version desc";

    private static final String GROUP_OF_SET = IntStream.rangeClosed(1, ProductGroup.SETS)
            .mapToObj(set -> "when %d then '%s'".formatted(set, ProductGroup.ofSet(Integer.toString(set))))
            .collect(Collectors.joining(" ", "case product_set ", " else '" + Dimension.UNCLASSIFIED + "' end"));

    private final Db db;

    Recount(Db db) {
        this.db = db;
    }

    /**
     * Products, producers and certificates counted anew from all facts; in one statement.
     *
     * @param most cells beyond the next one are not fetched: they would be too many to hold
     */
    Cells of(CubeQuery query, int most) {
        var counted = counted(query);
        var size = query.by().size();
        var columns = IntStream.range(0, size)
                .mapToObj(i -> expression(query.by().get(i), query.boundaries()) + " as d" + i)
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
                .mapToObj(i -> expressionOfProducer(query.by().get(i), "d" + i) + " as d" + i)
                .collect(Collectors.joining(", ", "select ", " from coded group by producer_id"));
    }

    private static CountedSql counted(CubeQuery query) {
        var figure = query.figure();
        if (query.cube() == Cube.CERTIFICATES) {
            return CountedSql.certificates(figure.definition(), figure.moment());
        }
        return CountedSql.products(figure.definition(), figure.moment());
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

    /** The code of a row of counted products. */
    private static String expression(Dimension dimension, Boundaries boundaries) {
        return switch (dimension) {
            case PROVINCE -> "coalesce(%s, '%s')".formatted(column(boundaries), Dimension.UNALLOCATED);
            case REGION -> regionOf(boundaries);
            case COMMUNE -> "coalesce(commune_code, '%s')".formatted(Dimension.UNALLOCATED);
            case GROUP -> GROUP_OF_SET;
            case STATE, KIND -> throw new IllegalArgumentException(dimension + " is not told by a counted product");
            case MONTH -> "to_char(legal_day, 'YYYY-MM')";
            case SECTOR -> CountedSql.sectorOfSet();
            case SET -> "coalesce(product_set::text, '%s')".formatted(Dimension.UNCLASSIFIED);
            case STARS -> "stars::text";
            case PRODUCER_TYPE -> "coalesce(producer_type, '%s')".formatted(Dimension.UNKNOWN);
            case LEGAL_BASIS -> "legal_basis";
            case ISSUER_LEVEL -> "issuer_level";
            case ORIGIN -> "origin";
            case YEAR -> "extract(year from legal_day)::int::text";
        };
    }

    /**
     * A producer's code.
     *
     * @param column with the code of each of its counted products
     */
    private static String expressionOfProducer(Dimension dimension, String column) {
        return switch (dimension) {
            case SECTOR, GROUP, SET ->
                "case when min(%s) = max(%s) then min(%s) else '%s' end"
                        .formatted(column, column, column, CommonSet.SEVERAL);
            case STARS -> "max(%s)".formatted(column);
            default -> "(array_agg(%s order by %s))[1]".formatted(column, NEWEST_FIRST);
        };
    }

    private static String column(Boundaries boundaries) {
        return boundaries == Boundaries.OF_63 ? "province_2024" : "province_2025";
    }

    private static String regionOf(Boundaries boundaries) {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.provinces(boundaries).stream()
                        .map(province -> "when '%s' then '%s'".formatted(province, region.name())))
                .collect(Collectors.joining(
                        " ", "case " + column(boundaries) + " ", " else '" + Dimension.UNALLOCATED + "' end"));
    }
}
