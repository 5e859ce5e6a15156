package vn.ocop.product.packaging;

import vn.ocop.platform.problem.Refusal;

/** Every "no" about packagings. */
sealed interface PackagingRefusal extends Refusal {

    /** Another packaging bears it now, of this product or another. */
    record GtinTaken(String gtin) implements PackagingRefusal {}

    record TooMany(int most) implements PackagingRefusal {}
}
