package vn.ocop.statistics.cube;

import java.util.List;
import vn.ocop.statistics.figure.FigureQuery;

/** @param by one or two dimensions, each once */
record CubeQuery(Cube cube, List<Dimension> by, Boundaries boundaries, FigureQuery figure) {

    CubeQuery {
        by = List.copyOf(by);
    }
}
