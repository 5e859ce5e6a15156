package vn.ocop.statistics.cube;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.statistics.export.Book;
import vn.ocop.statistics.export.Book.Line;
import vn.ocop.statistics.export.Cell;
import vn.ocop.statistics.export.Sheet;

/** A cube as a table behind a cover that tells its definition, day, boundaries and source. */
public final class CubeXlsx {

    private CubeXlsx() {}

    public static Book book(CubeJson cube) {
        var headings = new ArrayList<String>();
        cube.by().forEach(by -> headings.addAll(List.of(by, by + "Vi", by + "En")));
        headings.add(cube.cube());
        var rows = cube.rows().stream().map(row -> cells(cube, row)).toList();
        return new Book(
                "Số liệu Chương trình OCOP: " + cube.cube(),
                "Figures of the OCOP programme: " + cube.cube(),
                cover(cube),
                List.of(new Sheet("Số liệu - Figures", headings, rows)));
    }

    private static List<Cell> cells(CubeJson cube, CubeJson.RowJson row) {
        var cells = new ArrayList<Cell>();
        cube.by().forEach(by -> {
            var code = row.code(by);
            cells.addAll(List.of(Cell.of(code.code()), Cell.of(code.vi()), Cell.of(code.en())));
        });
        cells.add(Cell.of(row.value()));
        return cells;
    }

    private static List<Line> cover(CubeJson cube) {
        return List.of(
                new Line("Bảng số liệu", "Cube", cube.cube() + " by " + String.join(",", cube.by())),
                new Line("Định nghĩa", "Definition", cube.definition()),
                new Line("Ranh giới hành chính", "Boundaries", cube.boundaries()),
                new Line("Số liệu đến ngày", "As of", cube.asOf().toString()),
                new Line("Ghi nhận đến", "Known at", cube.knownAt().toString()),
                new Line("Tổng số", "Total", Long.toString(cube.total())),
                new Line(
                        "Sự kiện đã đếm",
                        "Events counted",
                        Long.toString(cube.watermark().events())),
                new Line("Nguồn", "Source", "OCOP, /api/v1/statistics/" + cube.cube()));
    }
}
