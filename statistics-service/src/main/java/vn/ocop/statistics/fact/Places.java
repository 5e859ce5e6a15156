package vn.ocop.statistics.fact;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.reference.AdministrativeUnits;

/**
 * Puts a record under both provincial boundaries. What cannot be told for certain is left open and counted as UNALLOCATED, so the
 * national total is the same under each (ADR-0083).
 */
final class Places {

    private final AdministrativeUnits units;

    Places(AdministrativeUnits units) {
        this.units = units;
    }

    Place of(@Nullable String communeCode, String provinceCode) {
        return new Place(
                communeCode,
                provinceCode,
                units.provinceUnder(2024, communeCode, provinceCode).orElse(null),
                units.provinceUnder(2025, communeCode, provinceCode).orElse(null));
    }
}
