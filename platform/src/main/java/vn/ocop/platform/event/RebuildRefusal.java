package vn.ocop.platform.event;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about the rebuild of a read model. */
public sealed interface RebuildRefusal extends Refusal {

    record NoSuchRebuild(UUID id) implements RebuildRefusal {}

    /** @param id of the one that has not ended */
    record RebuildUnderWay(UUID id) implements RebuildRefusal {}

    record RebuildEnded(UUID id) implements RebuildRefusal {}
}
