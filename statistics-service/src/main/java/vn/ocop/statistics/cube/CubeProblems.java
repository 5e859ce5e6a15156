package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.cube.CubeRefusal.NoSuchCube;

@ApplicationScoped
class CubeProblems implements RefusalProblems<CubeRefusal> {

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
        };
    }
}
