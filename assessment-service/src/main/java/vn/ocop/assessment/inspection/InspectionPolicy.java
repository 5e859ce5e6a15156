package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.ocop.assessment.council.CouncilPolicy;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** Who inspects where: the office of the level. What the ministry plans is not the province's to see before the conclusion. */
@ApplicationScoped
class InspectionPolicy {

    private static final int MINISTRY_STARS = 5;

    private final Caller caller;
    private final CouncilPolicy offices;
    private final AuditLog audit;
    private final Clock clock;

    InspectionPolicy(Caller caller, CouncilPolicy offices, AuditLog audit, Clock clock) {
        this.caller = caller;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused unless the caller is the office of that level there */
    void requireOffice(Level level, String provinceCode) {
        offices.requireOffice(level, provinceCode);
    }

    /** @throws Refused unless the caller is the authority that revokes certificates of so many stars there (ADR-0075) */
    void requireAuthority(int stars, String provinceCode) {
        boolean ministry = stars == MINISTRY_STARS;
        if (!caller.has(ministry ? Roles.MINISTRY_AUTHORITY : Roles.PROVINCIAL_AUTHORITY)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(ministry ? Area.nation() : Area.of(provinceCode));
    }

    void requireSight(Inspection inspection) {
        var hidden = inspection.level() == Level.CENTRAL && inspection.concluded() == null;
        caller.requireArea(hidden ? Area.nation() : Area.of(inspection.provinceCode()));
    }

    InspectionReadStore.Sight sight() {
        var areas = caller.areas();
        return new InspectionReadStore.Sight(areas.condition("province_code", "null"), areas.nation());
    }

    void audit(String action, UUID id, Object content) {
        audit.append(action, "inspection", id, content);
    }

    String username() {
        return caller.username();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
