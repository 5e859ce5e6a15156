package vn.ocop.statistics.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;

/**
 * Puts a record under both provincial boundaries. What cannot be told for certain is left open and counted as UNALLOCATED, so the
 * national total is the same under each (ADR-0083).
 */
final class Places {

    private static final LocalDate LAST_DAY_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_OF_34 = LocalDate.of(2025, 7, 1);

    private final AdministrativeUnits units;

    Places(AdministrativeUnits units) {
        this.units = units;
    }

    Place of(@Nullable String communeCode, String provinceCode) {
        return new Place(
                communeCode,
                provinceCode,
                byCommune(2024, communeCode)
                        .or(() -> formerProvince(provinceCode))
                        .orElse(null),
                byCommune(2025, communeCode)
                        .or(() -> presentProvince(provinceCode))
                        .orElse(null));
    }

    private Optional<String> byCommune(int boundaries, @Nullable String communeCode) {
        return communeCode == null ? Optional.empty() : units.provinceUnder(boundaries, communeCode);
    }

    /** A code that both periods have is told apart only where one former province became one present province. */
    private Optional<String> formerProvince(String code) {
        var present = units.province(code, FIRST_DAY_OF_34);
        if (present.isPresent()) {
            return present.map(Unit::predecessors)
                    .filter(all -> all.size() == 1)
                    .map(List::getFirst);
        }
        return units.province(code, LAST_DAY_OF_63).map(Unit::code);
    }

    /** A present province kept the code of one of those that it came from, so a shared code leads to it either way. */
    private Optional<String> presentProvince(String code) {
        return units.province(code, FIRST_DAY_OF_34).map(Unit::code).or(() -> units.province(code, LAST_DAY_OF_63)
                .map(unit -> unit.successors().getFirst()));
    }
}
