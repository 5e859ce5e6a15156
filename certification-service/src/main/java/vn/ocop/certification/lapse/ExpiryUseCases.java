package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ReachableProvinces;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.time.VietnamTime;

/** What lapses when, in the caller's area. */
@ApplicationScoped
class ExpiryUseCases {

    private static final LocalDate ANY = LocalDate.EPOCH;
    private static final long LONGEST_DAYS = 3660;

    private final LapseStore store;
    private final ReachableProvinces provinces;
    private final Clock clock;

    ExpiryUseCases(LapseStore store, ReachableProvinces provinces, Clock clock) {
        this.store = store;
        this.provinces = provinces;
        this.clock = clock;
    }

    List<ExpiryJson> lapsing(String within, @Nullable String province, PageRequest page) {
        var today = VietnamTime.today(clock);
        return store.lapsing(today, today.plus(period(within)), provinces.of(province), page);
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
