package vn.ocop.statistics.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a product belongs: the units it was recorded under, and its province under both boundaries.
 *
 * @param communeCode as recorded; null where an older record names only its province
 * @param provinceCode as recorded
 * @param province2024 code among the 63 provinces until 2025-06-30; null if it cannot be told (the UNALLOCATED row)
 * @param province2025 code among the 34 provinces since 2025-07-01; null if it cannot be told
 */
record Place(
        @Nullable String communeCode,
        String provinceCode,
        @Nullable String province2024,
        @Nullable String province2025) {}
