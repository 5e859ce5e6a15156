package vn.ocop.statistics.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.sdmx.SdmxRefusal.NoSuchStructure;

@ApplicationScoped
class SdmxProblems implements RefusalProblems<SdmxRefusal> {

    @Override
    public Class<SdmxRefusal> refusals() {
        return SdmxRefusal.class;
    }

    @Override
    public Problem describe(SdmxRefusal refusal) {
        return switch (refusal) {
            case NoSuchStructure(var what) -> Problem.of("no-such-structure", 404, what);
        };
    }
}
