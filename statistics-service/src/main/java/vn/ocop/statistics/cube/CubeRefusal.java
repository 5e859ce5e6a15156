package vn.ocop.statistics.cube;

import java.util.List;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface CubeRefusal extends Refusal {

    record NoSuchCube(String name) implements CubeRefusal {}

    /** Sums are not kept by these dimensions together. */
    record NotKeptTogether(List<String> dimensions) implements CubeRefusal {}

    record TooManyCells(int most) implements CubeRefusal {}
}
