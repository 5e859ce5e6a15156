package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.NewAreaJson;
import vn.ocop.certification.ipright.IpRightView.AreaJson;
import vn.ocop.certification.ipright.IpRightView.UnitJson;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;

/** The area of a right, by the units of the day that it names: a record keeps the units it was made under. */
final class Areas {

    private Areas() {}

    static void check(InputCheck check, AdministrativeUnits units, @Nullable NewAreaJson area, LocalDate today) {
        if (area == null) {
            return;
        }
        var on = area.on() == null ? today : area.on();
        for (int i = 0; i < area.codes().size(); i++) {
            if (unit(units, area.codes().get(i), on).isEmpty()) {
                check.reject("/area/codes/" + i, "no-such-unit", area.codes().get(i), on);
            }
        }
    }

    static @Nullable AreaJson json(AdministrativeUnits units, @Nullable LocalDate on, List<String> codes) {
        return on == null
                ? null
                : new AreaJson(
                        on,
                        codes.stream()
                                .flatMap(code -> unit(units, code, on).stream())
                                .map(Areas::json)
                                .toList());
    }

    private static UnitJson json(Unit unit) {
        var today = unit.successors().isEmpty() ? List.of(unit.code()) : unit.successors();
        return new UnitJson(unit.code(), unit.level().name(), unit.fullName(), today);
    }

    /** The length of a code tells its level. */
    private static Optional<Unit> unit(AdministrativeUnits units, String code, LocalDate on) {
        return switch (code.length()) {
            case 2 -> units.unit(Level.PROVINCE, code, on);
            case 3 -> units.unit(Level.DISTRICT, code, on);
            case 5 -> units.unit(Level.COMMUNE, code, on);
            default -> Optional.empty();
        };
    }
}
