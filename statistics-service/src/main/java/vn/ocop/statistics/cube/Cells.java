package vn.ocop.statistics.cube;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a cube.
 *
 * @param total over all counted rows, of the same moment of the database as the cells
 * @param potentialFive products whose file lies with the ministry; apart from the sum, and only beside products (ADR-0081)
 */
record Cells(List<Cell> cells, long total, @Nullable Long potentialFive) {

    /** @param codes one for each dimension asked for, in that order */
    record Cell(List<String> codes, long value) {

        Cell {
            codes = List.copyOf(codes);
        }
    }

    Cells(List<Cell> cells, long total) {
        this(cells, total, null);
    }

    Cells {
        cells = List.copyOf(cells);
    }
}
