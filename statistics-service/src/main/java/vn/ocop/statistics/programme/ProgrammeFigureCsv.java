package vn.ocop.statistics.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ocop.statistics.export.BookCsv;
import vn.ocop.statistics.programme.ProgrammeFigureJson.CellJson;

/** A figure as CSV. Each row tells its kind, boundaries and times, as rows get copied. */
final class ProgrammeFigureCsv {

    private static final List<String> COUNTS = List.of("records", "products", "producers", "provinces");
    private static final List<String> PARTS = List.of(".records", ".sum", ".median");
    private static final List<String> TIMES = List.of("kind", "boundaries", "asOf", "knownAt");

    private ProgrammeFigureCsv() {}

    static String text(ProgrammeFigureJson figure) {
        var measures = figure.rows().stream()
                .flatMap(row -> row.measures().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var head = new ArrayList<>(figure.by());
        head.addAll(COUNTS);
        measures.forEach(name -> PARTS.forEach(part -> head.add(name + part)));
        head.addAll(TIMES);
        return BookCsv.line(head)
                + figure.rows().stream()
                        .map(row -> BookCsv.line(cells(figure, row, measures)))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(ProgrammeFigureJson figure, CellJson row, SortedSet<String> measures) {
        var cells = new ArrayList<String>();
        figure.by().forEach(name -> cells.add(Objects.toString(row.dimensions().get(name), "")));
        cells.add(String.valueOf(row.records()));
        cells.add(String.valueOf(row.products()));
        cells.add(String.valueOf(row.producers()));
        cells.add(String.valueOf(row.provinces()));
        for (var name : measures) {
            var measure = row.measures().get(name);
            cells.add(measure == null ? "0" : String.valueOf(measure.records()));
            cells.add(measure == null ? "" : String.valueOf(measure.sum()));
            cells.add(measure == null ? "" : String.valueOf(measure.median()));
        }
        cells.add(figure.kind());
        cells.add(Objects.toString(figure.boundaries(), ""));
        cells.add(figure.asOf().toString());
        cells.add(figure.knownAt().toString());
        return cells;
    }
}
