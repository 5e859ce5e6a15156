package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.IpRightData;
import vn.ocop.certification.ipright.IpRightJson.IpRightView;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.certification.ipright.IpRightJson.StatusJson;
import vn.ocop.certification.ipright.IpRightRefusal.StatusNotAllowed;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

@ApplicationScoped
class IpRightUseCases {

    static final EventType<IpRightData> CHANGED =
            new EventType<>("vn.ocop.certification.ip-right-changed.v1", Topics.CERTIFICATION, IpRightData.class);

    private final IpRightStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    IpRightUseCases(IpRightStore store, Outbox outbox, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    IpRightView add(NewJson body) {
        caller.requireArea(area(body.provinceCode()));
        checkDates(body);
        var right = view(body);
        store.add(right);
        return announce(right, "RECORDED", body);
    }

    @Transactional
    IpRightView change(UUID id, StatusJson status, IfMatch ifMatch) {
        var right = store.lock(id).orElseThrow(() -> notFound(id));
        caller.requireArea(area(right.provinceCode()));
        ifMatch.check(right.version());
        if (!right.state().mayBecome(status.state())) {
            throw new Refused(new StatusNotAllowed(right.state(), status.state()));
        }
        var check = new InputCheck();
        refuseFuture(check, "/on", status.on());
        refuseBefore(check, "/on", status.on(), right.stateOn());
        check.throwIfAny();
        return announce(store.change(right, status), status.state().name(), status);
    }

    IpRightView get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    List<IpRightView> list(
            @Nullable IpRightKind kind, @Nullable String province, @Nullable UUID productId, PageRequest page) {
        return store.list(kind, province, productId, page);
    }

    private IpRightView announce(IpRightView right, String change, Object written) {
        outbox.append(CHANGED, right.id(), IpRightData.of(right, change));
        audit.append("ip-right-changed", "ip-right", right.id(), written);
        return right;
    }

    private void checkDates(NewJson body) {
        var check = new InputCheck();
        refuseFuture(check, "/filedOn", body.filedOn());
        refuseFuture(check, "/grantedOn", body.grantedOn());
        refuseBefore(check, "/grantedOn", body.grantedOn(), body.filedOn());
        refuseBefore(check, "/validUntil", body.validUntil(), body.grantedOn());
        check.throwIfAny();
    }

    private void refuseFuture(InputCheck check, String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(VietnamTime.today(clock))) {
            check.reject(pointer, "in-the-future");
        }
    }

    private static void refuseBefore(
            InputCheck check, String pointer, @Nullable LocalDate day, @Nullable LocalDate earliest) {
        if (day != null && earliest != null && day.isBefore(earliest)) {
            check.reject(pointer, "before", earliest);
        }
    }

    private IpRightView view(NewJson body) {
        var granted = body.grantedOn();
        var filed = body.filedOn();
        var stateOn = granted != null ? granted : filed != null ? filed : VietnamTime.today(clock);
        return new IpRightView(
                Ids.next(),
                body.kind(),
                body.name(),
                body.applicationNumber(),
                body.number(),
                body.owner(),
                body.manager(),
                body.legalBasis(),
                filed,
                granted,
                body.validUntil(),
                body.provinceCode(),
                body.productIds() == null ? List.of() : List.copyOf(body.productIds()),
                body.state(),
                stateOn,
                1);
    }

    private static Area area(@Nullable String provinceCode) {
        return provinceCode == null ? Area.nation() : Area.of(provinceCode);
    }

    private static Refused notFound(UUID id) {
        return new Refused(new NotFound("ip-right", id.toString()));
    }
}
