package vn.ocop.statistics.cube;

import java.util.List;

/**
 * The answer of a cube.
 *
 * @param total over all counted rows, computed with the cells in one statement
 */
record Cells(List<Cell> cells, long total) {

    /** @param codes one for each dimension asked for, in that order */
    record Cell(List<String> codes, long value) {

        Cell {
            codes = List.copyOf(codes);
        }
    }

    Cells {
        cells = List.copyOf(cells);
    }
}
