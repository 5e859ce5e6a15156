package vn.ocop.assessment.sourcesystem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** An office says which machine clients push for a system of its area. */
@ApplicationScoped
class ClientUseCases {

    private static final String SUBJECT = "source-system";

    /** What account names look like at the identity provider. */
    private static final String USERNAME = "[\\p{L}\\p{N}._@-]{1,100}";

    private final ClientStore store;
    private final Caller caller;
    private final AdministrativeUnits units;
    private final AuditLog audit;
    private final Clock clock;

    ClientUseCases(ClientStore store, Caller caller, AdministrativeUnits units, AuditLog audit, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<ClientJson.Bound> clients(String code, @Nullable String after, int limit) {
        require(code);
        return store.clients(code, after, limit);
    }

    /** A second time changes nothing. */
    @Transactional
    void bind(String code, String username) {
        require(code);
        if (!username.matches(USERNAME)) {
            throw InvalidInput.of("/username", "pattern");
        }
        if (store.bind(code, username, now(), caller.username())) {
            audit.append("source-system-client-bound", SUBJECT, code, username);
        }
    }

    /** Files of the client that wait are judged without it. */
    @Transactional
    void end(String code, String username) {
        require(code);
        if (!store.end(code, username, now(), caller.username())) {
            throw new Refused(new CommonRefusal.NotFound("source-system-client", username));
        }
        audit.append("source-system-client-ended", SUBJECT, code, username);
    }

    @Transactional
    ClientJson.Rule rule(String provinceCode) {
        requireProvince(provinceCode);
        return new ClientJson.Rule(provinceCode, store.registersByFirstPush(provinceCode));
    }

    @Transactional
    ClientJson.Rule set(ClientJson.Rule rule) {
        requireProvince(rule.provinceCode());
        store.set(rule, now(), caller.username());
        audit.append("first-push-rule-set", "province", rule.provinceCode(), rule);
        return rule;
    }

    private void require(String code) {
        if (!store.visible(code, caller.areas().condition("province_code", "null"))) {
            throw new Refused(new CommonRefusal.NotFound(SUBJECT, code));
        }
    }

    private void requireProvince(String code) {
        var nation = code.equals(ClientPolicy.NATION);
        if (!nation && units.province(code, VietnamTime.today(clock)).isEmpty()) {
            throw new Refused(new CommonRefusal.NotFound("province", code));
        }
        caller.requireArea(nation ? Area.nation() : Area.of(code));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
