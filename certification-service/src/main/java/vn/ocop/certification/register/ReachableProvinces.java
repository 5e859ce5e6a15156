package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** Whose certificates an office sees in a list. */
@ApplicationScoped
public class ReachableProvinces {

    private final ProvinceToday provinces;
    private final Caller caller;

    ReachableProvinces(ProvinceToday provinces, Caller caller) {
        this.provinces = provinces;
        this.caller = caller;
    }

    /**
     * @param province asked for, or null for all that the caller reaches
     * @return codes as recognised under, merged provinces included; null for the whole country
     * @throws Refused if the province is not the caller's
     */
    public @Nullable Set<String> of(@Nullable String province) {
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
}
