package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** What lapses when, in the caller's area. */
@ApplicationScoped
class ExpiryUseCases {

    private static final LocalDate ANY = LocalDate.EPOCH;
    private static final long LONGEST_DAYS = 3660;

    private final LapseStore store;
    private final ProvinceToday provinces;
    private final Caller caller;
    private final Clock clock;

    ExpiryUseCases(LapseStore store, ProvinceToday provinces, Caller caller, Clock clock) {
        this.store = store;
        this.provinces = provinces;
        this.caller = caller;
        this.clock = clock;
    }

    List<ExpiryJson> lapsing(String within, @Nullable String province, PageRequest page) {
        var today = VietnamTime.today(clock);
        return store.lapsing(today, today.plus(period(within)), reachable(province), page);
    }

    /** @return codes as recognised under, merged provinces included; null for the whole country */
    private @Nullable Set<String> reachable(@Nullable String province) {
        if (province != null) {
            caller.requireArea(Area.of(province));
            return provinces.codesOf(province);
        }
        if (caller.areas().nation()) {
            return null;
        }
        var codes = new TreeSet<String>();
        for (var own : caller.areas().provinces()) {
            if (caller.reaches(Area.of(own))) { // a commune's officer does not reach the province
                codes.addAll(provinces.codesOf(own));
            }
        }
        return codes;
    }

    private static Period period(String within) {
        try {
            var period = Period.parse(within);
            var end = ANY.plus(period);
            if (!end.isBefore(ANY) && !end.isAfter(ANY.plusDays(LONGEST_DAYS))) {
                return period;
            }
        } catch (DateTimeException | ArithmeticException foreign) {
            // told below
        }
        throw InvalidInput.of("?within", "not-a-duration");
    }
}
