package vn.ocop.certification.revocationcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelRevokes;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.register.Authorities;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.certification.register.ReachableProvinces;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** Recording what started a revocation, and the authority's no. Its yes is the revocation itself. */
@ApplicationScoped
class RevocationCaseUseCases {

    private final RevocationCaseStore store;
    private final RegisterUseCases register;
    private final Authorities authorities;
    private final ProvinceToday today;
    private final ReachableProvinces provinces;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    RevocationCaseUseCases(
            RevocationCaseStore store,
            RegisterUseCases register,
            Authorities authorities,
            ProvinceToday today,
            ReachableProvinces provinces,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.authorities = authorities;
        this.today = today;
        this.provinces = provinces;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RevocationCase open(String number, RevocationCaseJson.NewJson said) {
        var entry = register.byNumber(number);
        caller.requireArea(Area.of(today.of(entry.recognition().product().provinceCode())));
        var validity = entry.certificate().validity();
        check(said, validity.from());
        var state = entry.stateOn(day());
        if (state != CertificateState.VALID && state != CertificateState.EXTENDED) {
            throw new Refused(new NotInForce(state, day()));
        }
        var id = Ids.next();
        if (!store.add(id, entry.id(), said, caller.username(), clock.instant())) {
            throw new Refused(
                    new RevocationCaseRefusal.AlreadyRecorded(said.document().number()));
        }
        audit.append("revocation-case-opened", "certificate", entry.id(), said);
        return find(id);
    }

    @Transactional
    RevocationCase decline(UUID id, RevocationCaseJson.DeclineJson said) {
        var it = find(id);
        authorities.require(register.byNumber(it.subject().number()), OtherLevelRevokes::new);
        var check = new InputCheck();
        notInFuture(check, "/signedOn", said.signedOn());
        if (said.signedOn().isBefore(it.document().on())) {
            check.reject("/signedOn", "before", it.document().on());
        }
        check.throwIfAny();
        var state = it.stateOn(day());
        var waits = state == RevocationCase.State.DUE || state == RevocationCase.State.OVERDUE;
        if (!waits || !store.decline(id, said, caller.username(), clock.instant())) {
            throw new Refused(new RevocationCaseRefusal.Closed(find(id).stateOn(day())));
        }
        audit.append("revocation-declined", "certificate", it.subject().certificateId(), said);
        return find(id);
    }

    List<RevocationCase> list(@Nullable String province, Wanted wanted, PageRequest page) {
        var waitingOn = wanted == Wanted.ALL ? null : day();
        return store.list(provinces.of(province), waitingOn, wanted == Wanted.OVERDUE, page);
    }

    LocalDate day() {
        return VietnamTime.today(clock);
    }

    private RevocationCase find(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(new NotFound("revocation-case", id.toString())));
    }

    private void check(RevocationCaseJson.NewJson said, LocalDate earliest) {
        var check = new InputCheck();
        notInFuture(check, "/document/on", said.document().on());
        if (said.document().on().isBefore(earliest)) {
            check.reject("/document/on", "before", earliest);
        }
        if (!RevocationCase.mayStart(said.trigger(), said.ground())) {
            check.reject("/ground", "wrong-enum", "E");
        }
        check.throwIfAny();
    }

    private void notInFuture(InputCheck check, String pointer, LocalDate on) {
        if (on.isAfter(day())) {
            check.reject(pointer, "in-the-future");
        }
    }

    /** Which a list shows. */
    enum Wanted {
        /** All that wait for the authority, the overdue ones too. */
        WAITING,
        OVERDUE,
        ALL
    }
}
