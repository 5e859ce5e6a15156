package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.Docket;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** Who may sign for whom: the province for 3 and 4 stars, the ministry for 5. */
@ApplicationScoped
class DecisionPolicy {

    private final Caller caller;
    private final AdministrativeUnits units;
    private final AuditLog audit;
    private final Clock clock;

    DecisionPolicy(Caller caller, AdministrativeUnits units, AuditLog audit, Clock clock) {
        this.caller = caller;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused unless the caller signs for that level and place, or with MixedIssuers */
    Issuer requireIssuer(List<Docket> dockets) {
        return requireOne(dockets, Set.of(Roles.MINISTRY_AUTHORITY), Set.of(Roles.PROVINCIAL_AUTHORITY));
    }

    /** Drafts are prepared by the office of the one who signs. */
    Issuer requireDrafter(List<Docket> dockets) {
        return requireOne(
                dockets,
                Set.of(Roles.MINISTRY_AUTHORITY, Roles.CENTRAL_OFFICE),
                Set.of(Roles.PROVINCIAL_AUTHORITY, Roles.PROVINCIAL_OFFICE));
    }

    private Issuer requireOne(List<Docket> dockets, Set<String> centralRoles, Set<String> provincialRoles) {
        var issuers = dockets.stream()
                .map(docket -> issuer(docket, isCentral(docket) ? centralRoles : provincialRoles))
                .distinct()
                .toList();
        if (issuers.size() != 1) {
            throw new Refused(new DecisionRefusal.MixedIssuers());
        }
        return issuers.getFirst();
    }

    /** @throws Refused unless the caller signs for the authority that issued it */
    void requireIssuerOf(Decision decision) {
        var province = decision.issuer().provinceCode();
        if (!caller.has(province == null ? Roles.MINISTRY_AUTHORITY : Roles.PROVINCIAL_AUTHORITY)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(province == null ? Area.nation() : Area.of(province));
    }

    AreaScope.Condition sight() {
        return caller.areas().condition("province_code", "null");
    }

    void requireSight(Decision decision) {
        var province = decision.issuer().provinceCode();
        caller.requireArea(province == null ? Area.nation() : Area.of(province));
    }

    void audit(String action, String type, UUID id, Object content) {
        audit.append(action, type, id, content);
    }

    String username() {
        return caller.username();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isCentral(Docket docket) {
        return docket.assessment().decidedAt() == Level.CENTRAL;
    }

    private Issuer issuer(Docket docket, Set<String> roles) {
        var central = isCentral(docket);
        var province = docket.subject().product().provinceCode();
        if (roles.stream().noneMatch(caller::has)) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        caller.requireArea(central ? Area.nation() : Area.of(province));
        return central ? Issuer.ministry() : Issuer.province(province, name(province));
    }

    private String name(String province) {
        return units.province(province, VietnamTime.today(clock))
                .map(unit -> unit.fullName())
                .orElse(province);
    }
}
