package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.time.VietnamTime;

/** Which province answers today for a certificate recognised under a province that was merged on 1 July 2025. */
@ApplicationScoped
public class ProvinceToday {

    private static final LocalDate LAST_DAY_OF_63 = LocalDate.of(2025, 6, 30);

    private final AdministrativeUnits units;
    private final Clock clock;

    ProvinceToday(AdministrativeUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Its own code and those of the provinces that were merged into it. */
    public Set<String> codesOf(String code) {
        var codes = new TreeSet<>(Set.of(code));
        units.province(code, VietnamTime.today(clock)).ifPresent(unit -> codes.addAll(unit.predecessors()));
        return codes;
    }

    /** A province of today, or one of the 63. */
    public boolean known(String code) {
        return units.province(code, VietnamTime.today(clock)).isPresent()
                || units.province(code, LAST_DAY_OF_63).isPresent();
    }

    public String of(String code) {
        if (units.province(code, VietnamTime.today(clock)).isPresent()) {
            return code;
        }
        return units.province(code, LAST_DAY_OF_63)
                .flatMap(old -> old.successors().stream().findFirst())
                .orElse(code);
    }
}
