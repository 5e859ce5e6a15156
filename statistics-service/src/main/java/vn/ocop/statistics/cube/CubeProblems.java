package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.cube.CubeRefusal.NoSuchCube;
import vn.ocop.statistics.cube.CubeRefusal.NotKeptTogether;
import vn.ocop.statistics.cube.CubeRefusal.TooManyCells;

@ApplicationScoped
class CubeProblems implements RefusalProblems<CubeRefusal> {

    /** Where such a question may be placed instead. */
    private static final String JOBS = "/api/v1/statistics/jobs";

    @Override
    public Class<CubeRefusal> refusals() {
        return CubeRefusal.class;
    }

    @Override
    public Problem describe(CubeRefusal refusal) {
        return switch (refusal) {
            case NoSuchCube(String name) ->
                Problem.of("no-such-cube", 404, name, String.join(", ", Cube.wireNames()))
                        .with("cubes", Cube.wireNames());
            case NotKeptTogether(var dimensions) ->
                Problem.of("dimensions-not-kept-together", 422, String.join(", ", dimensions))
                        .with("jobs", JOBS);
            case TooManyCells(int most) ->
                Problem.of("too-many-cells", 422, most).with("most", most).with("jobs", JOBS);
        };
    }
}
