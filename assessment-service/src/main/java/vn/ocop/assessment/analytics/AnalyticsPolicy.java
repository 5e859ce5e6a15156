package vn.ocop.assessment.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Member;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** By office and area alone; a seat opens nothing, and one with a vote shuts its own council. The role is asked for at the door. */
@ApplicationScoped
class AnalyticsPolicy {

    private final Caller caller;

    AnalyticsPolicy(Caller caller) {
        this.caller = caller;
    }

    /** @throws Refused outside the caller's areas, and for whoever votes there */
    void requireSight(Council council) {
        var province = council.provinceCode();
        caller.requireArea(province == null ? Area.nation() : Area.of(province));
        if (council.member(caller.username()).filter(Member::votes).isPresent()) {
            throw new Refused(new AnalyticsRefusal.ClosedToVoters(council.id()));
        }
    }

    AnalyticsStore.Reach reach() {
        return new AnalyticsStore.Reach(caller.areas().nation(), wholeProvinces());
    }

    private List<String> wholeProvinces() {
        return caller.areas().areas().stream()
                .filter(area -> area.commune() == null)
                .map(Area::province)
                .filter(Objects::nonNull)
                .toList();
    }
}
