package vn.ocop.statistics.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.statistics.export.BookCsv;

/** A cube as CSV (RFC 4180). Each row tells its definition, boundaries and times, as rows get copied. */
public final class CubeCsv {

    private CubeCsv() {}

    public static String text(CubeJson cube) {
        var lines = new ArrayList<String>();
        lines.add(BookCsv.line(head(cube)));
        cube.rows().forEach(row -> lines.add(BookCsv.line(cells(cube, row))));
        return String.join("", lines);
    }

    private static List<String> head(CubeJson cube) {
        var names = cube.by().stream().flatMap(by -> Stream.of(by, by + "Vi", by + "En"));
        var rest = Stream.of(cube.cube(), "definition", "boundaries", "asOf", "knownAt");
        return Stream.concat(names, rest).toList();
    }

    private static List<String> cells(CubeJson cube, CubeJson.RowJson row) {
        var codes = row.dimensions().values().stream().flatMap(code -> Stream.of(code.code(), code.vi(), code.en()));
        var rest = Stream.of(
                Long.toString(row.value()),
                cube.definition(),
                cube.boundaries(),
                cube.asOf().toString(),
                cube.knownAt().toString());
        return Stream.concat(codes, rest).toList();
    }
}
