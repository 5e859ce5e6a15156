package vn.ocop.product.dossier.form;

import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Classification.Group;
import vn.ocop.criteria.Classification.ProductSet;
import vn.ocop.criteria.Classification.Sector;

/** Where a product set stands in Appendix I. */
record Placed(Sector sector, Group group, ProductSet set) {

    static Placed of(int number, Classification classification) {
        for (var sector : classification.sectors()) {
            for (var group : sector.groups()) {
                for (var set : group.sets()) {
                    if (set.number() == number) {
                        return new Placed(sector, group, set);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no product set " + number);
    }
}
