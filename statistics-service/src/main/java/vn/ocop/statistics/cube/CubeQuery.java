package vn.ocop.statistics.cube;

import java.util.List;
import vn.ocop.statistics.cell.CellQuestion;
import vn.ocop.statistics.figure.FigureQuery;

/** @param by one to three dimensions of the cube, each once */
record CubeQuery(Cube cube, List<Dimension> by, Boundaries boundaries, FigureQuery figure) {

    CubeQuery {
        by = List.copyOf(by);
    }

    /** The same as a question to the kept cells. */
    CellQuestion cells() {
        return new CellQuestion(
                cube.subject(),
                cube.measure(figure.definition()),
                by.stream().map(dimension -> dimension.grouping(boundaries)).toList(),
                figure.moment().asOf(),
                figure.moment().knownAt());
    }
}
