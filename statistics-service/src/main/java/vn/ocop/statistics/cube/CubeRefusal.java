package vn.ocop.statistics.cube;

import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface CubeRefusal extends Refusal {

    record NoSuchCube(String name) implements CubeRefusal {}
}
