package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** Whose results a client may push: its own province's; 5 stars only from the centre. */
@ApplicationScoped
class ImportPolicy {

    private final Caller caller;
    private final AdministrativeUnits units;
    private final AuditLog audit;
    private final Clock clock;

    ImportPolicy(Caller caller, AdministrativeUnits units, AuditLog audit, Clock clock) {
        this.caller = caller;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the province the row counts under today
     * @throws Refused outside the caller's area, or for 5 stars from a province
     */
    String requireProvince(ResultJson json) {
        var code = json.product().communeCode();
        var validOn = json.product().communeCodeValidOn();
        var today = VietnamTime.today(clock);
        boolean known = units.commune(code, validOn == null ? today : validOn).isPresent();
        json.check(today, known);
        if (json.stars() == 5 && !caller.areas().nation()) {
            throw new Refused(new ImportRefusal.NotYourDecision(json.stars()));
        }
        var province = units.provinceUnder(2025, code).orElseThrow();
        caller.requireArea(Area.of(province));
        return province;
    }

    void requireSystem(ResultJson.SystemJson system) {
        if (!caller.reaches(area(system.provinceCode()))) {
            throw new Refused(new ImportRefusal.ForeignSystem(system.code()));
        }
    }

    /** The caller's own province; null for a client of the whole nation. */
    @Nullable
    String ownProvince() {
        return caller.areas().nation()
                ? null
                : caller.areas().areas().stream()
                        .map(Area::province)
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .orElse(null);
    }

    void requireArea(@Nullable String provinceCode) {
        caller.requireArea(area(provinceCode));
    }

    boolean knownProvince(String code) {
        return units.province(code, today()).isPresent();
    }

    AreaScope.Condition sight() {
        return caller.areas().condition("province_code", "null");
    }

    void audit(String action, String type, Object id, Object content) {
        audit.append(action, type, id, content);
    }

    String username() {
        return caller.username();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static Area area(@Nullable String provinceCode) {
        return provinceCode == null ? Area.nation() : Area.of(provinceCode);
    }
}
