package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.sourcesystem.ClientPolicy;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.Refusal;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

/** Whose results a client may push: its own province's; 5 stars only from the centre. */
@ApplicationScoped
public class ImportPolicy {

    private final Caller caller;
    private final AdministrativeUnits units;
    private final AuditLog audit;
    private final FormStore forms;
    private final Clock clock;

    ImportPolicy(Caller caller, AdministrativeUnits units, AuditLog audit, FormStore forms, Clock clock) {
        this.caller = caller;
        this.units = units;
        this.audit = audit;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Who pushes, as a job remembers it.
     *
     * @param provinceCode the pusher's own province; null for a client of the whole nation
     * @param machine whether it may push for the systems only that it is bound to
     */
    public record Pusher(
            AuditLog.Actor actor, AreaScope areas, @Nullable String provinceCode, boolean machine) {

        ClientPolicy.Client client() {
            return new ClientPolicy.Client(actor, provinceCode);
        }

        Rights rights() {
            return new Rights(areas.nation(), this::reaches);
        }

        boolean reaches(@Nullable String province) {
            return areas.covers(area(province));
        }
    }

    /** What stands against a row, with the refusal that a single push answers where the fields are right. */
    record Objection(FieldError fault, @Nullable Refusal refusal) {}

    /** @param provinceCode the province the row counts under today; null if its commune is unknown */
    record Verdict(@Nullable String provinceCode, List<Objection> objections) {}

    /** Everything that stands against a row at once. */
    Verdict judge(ResultJson json, Pusher pusher, RowPolicy.Systems systems) {
        var objections = new ArrayList<Objection>();
        var code = json.product().communeCode();
        var validOn = json.product().communeCodeValidOn();
        var today = today();
        var known = units.commune(code, validOn == null ? today : validOn).isPresent();
        json.faults(today, known, form(json)).forEach(fault -> objections.add(new Objection(fault, null)));
        var province = known ? units.provinceUnder(2025, code).orElseThrow() : null;
        if (json.stars() == 5 && !pusher.areas().nation()) {
            object(objections, "/stars", "not-your-decision", new ImportRefusal.NotYourDecision(5), 5);
        }
        if (province != null && !pusher.reaches(province)) {
            object(
                    objections,
                    "/product/communeCode",
                    "outside-area",
                    new CommonRefusal.OutsideArea(province),
                    province);
        }
        objectToForeign(objections, pusher, json.sourceSystem(), systems);
        return new Verdict(province, objections);
    }

    /** What it is about is judged with what is recorded. */
    Verdict judge(ActJson json, Pusher pusher, RowPolicy.Systems systems) {
        return judge(json.faults(today()), pusher, json.sourceSystem(), systems);
    }

    Verdict judge(VoidJson json, Pusher pusher, RowPolicy.Systems systems) {
        return judge(json.faults(today()), pusher, json.sourceSystem(), systems);
    }

    private static Verdict judge(List<FieldError> faults, Pusher pusher, String code, RowPolicy.Systems systems) {
        var objections = new ArrayList<Objection>();
        faults.forEach(fault -> objections.add(new Objection(fault, null)));
        objectToForeign(objections, pusher, code, systems);
        return new Verdict(null, objections);
    }

    private static void objectToForeign(
            List<Objection> objections, Pusher pusher, String code, RowPolicy.Systems systems) {
        var system = systems.known().get(code);
        var barred = systems.barred().get(code);
        if (system != null && !pusher.reaches(system.provinceCode())) {
            var foreign = new ImportRefusal.ForeignSystem(system.code());
            object(objections, "/sourceSystem", "foreign-source-system", foreign, system.code());
        } else if (barred != null) {
            object(objections, "/sourceSystem", barred.slug(), barred, code);
        }
    }

    private static void object(List<Objection> to, String pointer, String code, Refusal refusal, Object arg) {
        to.add(new Objection(FieldError.of(pointer, code, arg), refusal));
    }

    private @Nullable CriteriaSet form(ResultJson json) {
        var set = json.product().set();
        return set == null || json.answers() == null
                ? null
                : forms.inForceOn(set, json.decision().signedOn()).orElse(null);
    }

    /** The caller of this request. */
    public Pusher pusher() {
        return new Pusher(
                new AuditLog.Actor(caller.subject(), caller.username()), caller.areas(), ownProvince(), machine());
    }

    /** People of an office push by their area alone. */
    private boolean machine() {
        return caller.has(Roles.PROVINCIAL_SYSTEM)
                && !caller.has(Roles.PROVINCIAL_OFFICE)
                && !caller.has(Roles.CENTRAL_OFFICE);
    }

    private @Nullable String ownProvince() {
        return caller.areas().nation()
                ? null
                : caller.areas().provinces().stream().findFirst().orElse(null);
    }

    void requireArea(@Nullable String provinceCode) {
        caller.requireArea(area(provinceCode));
    }

    boolean knownProvince(String code) {
        return units.province(code, today()).isPresent();
    }

    public AreaScope.Condition sight() {
        return caller.areas().condition("province_code", "null");
    }

    void audit(String action, String type, Object id, Object content) {
        audit.append(action, type, id, content);
    }

    void auditImported(Pusher pusher, List<AuditLog.Hashed> taken) {
        audit.appendHashed(pusher.actor(), "result-imported", "imported-result", taken);
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
