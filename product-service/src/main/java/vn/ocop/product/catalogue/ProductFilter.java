package vn.ocop.product.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of products is narrowed to; null means not asked for.
 *
 * @param code any code the product ever had
 * @param gtin14 item number of a packaging in use, filled up to 14 digits
 * @param sets product sets of the sector, or the one that was named
 * @param text a full-text query over folded words
 */
record ProductFilter(
        @Nullable String code,
        @Nullable String gtin14,
        @Nullable String province,
        @Nullable String commune,
        @Nullable List<Integer> sets,
        @Nullable Integer stars,
        @Nullable StarState state,
        @Nullable UUID producer,
        @Nullable String text) {}
