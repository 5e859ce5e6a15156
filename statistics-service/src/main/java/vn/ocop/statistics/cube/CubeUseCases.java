package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.cube.CubeRefusal.NoSuchCube;
import vn.ocop.statistics.cube.CubeRefusal.NotKeptTogether;
import vn.ocop.statistics.cube.CubeRefusal.TooManyCells;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@ApplicationScoped
public class CubeUseCases {

    private static final int MOST_DIMENSIONS = 3;

    /** Rows of one answer; more are asked for with fewer dimensions. */
    private static final int MOST_CELLS = 10_000;

    private final FigureQueryUseCases queries;
    private final CubeStore store;
    private final CodeNames names;

    CubeUseCases(FigureQueryUseCases queries, CubeStore store, AdministrativeUnits units) {
        this.queries = queries;
        this.store = store;
        this.names = new CodeNames(units, Classification.load());
    }

    public CubeJson read(String cubeName, @Nullable String by, @Nullable String boundaries, Asked asked) {
        var cube = Cube.named(cubeName).orElseThrow(() -> new Refused(new NoSuchCube(cubeName)));
        var check = new InputCheck();
        var dimensions = dimensions(check, cube, by);
        var within = boundaries(check, boundaries);
        var query = new CubeQuery(cube, dimensions, within, queries.read(asked, check));
        return CubeJson.of(query, cells(query), names);
    }

    private Cells cells(CubeQuery query) {
        if (query.cube().additive() && !query.cells().listed()) {
            throw new Refused(new NotKeptTogether(
                    query.by().stream().map(Dimension::wireName).toList()));
        }
        var cells = store.read(query);
        if (cells.cells().size() > MOST_CELLS) {
            throw new Refused(new TooManyCells(cells.cells().size(), MOST_CELLS));
        }
        return cells;
    }

    private static List<Dimension> dimensions(InputCheck check, Cube cube, @Nullable String by) {
        var dimensions = new ArrayList<Dimension>();
        if (by == null || by.isBlank()) {
            check.reject("?by", "required");
            return dimensions;
        }
        for (var name : by.split(",", -1)) {
            Dimension.named(name)
                    .filter(cube.dimensions()::contains)
                    .ifPresentOrElse(
                            dimensions::add,
                            () -> check.reject("?by", "unknown-dimension", name, wireNames(cube.dimensions())));
        }
        if (dimensions.size() > MOST_DIMENSIONS) {
            check.reject("?by", "too-many-dimensions", MOST_DIMENSIONS);
        }
        if (dimensions.stream().distinct().count() < dimensions.size()) {
            check.reject("?by", "duplicate");
        }
        return dimensions;
    }

    private static String wireNames(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::wireName).collect(Collectors.joining(", "));
    }

    private static Boundaries boundaries(InputCheck check, @Nullable String text) {
        if (text == null) {
            return Boundaries.OF_34;
        }
        return Boundaries.named(text).orElseGet(() -> {
            check.reject("?boundaries", "wrong-enum", "2024, 2025");
            return Boundaries.OF_34;
        });
    }
}
