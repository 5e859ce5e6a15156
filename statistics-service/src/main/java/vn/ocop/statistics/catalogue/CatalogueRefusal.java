package vn.ocop.statistics.catalogue;

import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface CatalogueRefusal extends Refusal {

    record NoSuchDataSet(String id) implements CatalogueRefusal {}
}
