package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.time.VietnamTime;

/** Whether a commune of a request exists today, and dates of it lie in the past. */
@ApplicationScoped
class PlaceUseCases {

    private final AdministrativeUnits units;
    private final Clock clock;

    PlaceUseCases(AdministrativeUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The commune with its province; the nation if there is none, and the error is then collected. */
    Area commune(String code, InputCheck check) {
        var province = units.provinceOfCommune(code, VietnamTime.today(clock));
        if (province.isEmpty()) {
            check.reject("/communeCode", "no-such-commune", code);
            return Area.nation();
        }
        return Area.of(province.get(), code);
    }

    void notInFuture(String pointer, @Nullable LocalDate day, InputCheck check) {
        if (day != null && day.isAfter(VietnamTime.today(clock))) {
            check.reject(pointer, "in-the-future");
        }
    }
}
