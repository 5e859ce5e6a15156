package vn.ocop.statistics.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.catalogue.CatalogueRefusal.NoSuchDataSet;

@ApplicationScoped
class CatalogueProblems implements RefusalProblems<CatalogueRefusal> {

    @Override
    public Class<CatalogueRefusal> refusals() {
        return CatalogueRefusal.class;
    }

    @Override
    public Problem describe(CatalogueRefusal refusal) {
        return switch (refusal) {
            case NoSuchDataSet(var id) -> Problem.of("no-such-data-set", 404, id);
        };
    }
}
