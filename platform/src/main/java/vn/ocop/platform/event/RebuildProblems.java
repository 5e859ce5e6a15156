package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.event.RebuildRefusal.NoSuchRebuild;
import vn.ocop.platform.event.RebuildRefusal.RebuildEnded;
import vn.ocop.platform.event.RebuildRefusal.RebuildUnderWay;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class RebuildProblems implements RefusalProblems<RebuildRefusal> {

    @Override
    public Class<RebuildRefusal> refusals() {
        return RebuildRefusal.class;
    }

    @Override
    public Problem describe(RebuildRefusal refusal) {
        return switch (refusal) {
            case NoSuchRebuild(var id) -> Problem.of("no-such-rebuild", 404, id);
            case RebuildUnderWay(var id) -> Problem.of("rebuild-under-way", 409, id);
            case RebuildEnded(var id) -> Problem.of("rebuild-ended", 409, id);
        };
    }
}
