package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.iplife.IpHistory.Change;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.certification.ipright.IpRightJson.StatusJson;
import vn.ocop.certification.ipright.IpRightJson.StepJson;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.time.VietnamTime;

/** Records applications and registrations, and what the office makes of them. */
@ApplicationScoped
public class IpRightUseCases {

    private final IpRightStore store;
    private final IpHistoryStore histories;
    private final IpRightJournal journal;
    private final AdministrativeUnits units;
    private final Clock clock;

    IpRightUseCases(
            IpRightStore store,
            IpHistoryStore histories,
            IpRightJournal journal,
            AdministrativeUnits units,
            Clock clock) {
        this.store = store;
        this.histories = histories;
        this.journal = journal;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    IpRightView add(NewJson body) {
        journal.requireArea(body.provinceCode());
        var today = today();
        var rule = TermRulesJson.rules().of(body.kind(), body.filedOn());
        var check = new InputCheck();
        Applications.check(check, body, rule, today);
        Areas.check(check, units, body.area(), today);
        journal.checkProvince(check, body.provinceCode());
        check.throwIfAny();
        var areaOn = body.area() == null || body.area().on() == null
                ? today
                : body.area().on();
        var right = new NewRight(Ids.next(), body, Applications.history(body, rule, today), areaOn, null);
        store.add(right);
        return announce(enter(right), "RECORDED", body);
    }

    /** A record that was collected; one that is there already stays as it is. */
    @Transactional
    boolean addCollected(NewRight right) {
        if (!store.add(right)) {
            return false;
        }
        announce(enter(right), "RECORDED", right.body());
        return true;
    }

    private IpRightView enter(NewRight right) {
        histories.append(
                right.id(),
                1,
                1,
                right.history().steps().stream().map(NewStep::of).toList());
        return get(right.id(), null);
    }

    @Transactional
    IpRightView change(UUID id, StatusJson status, IfMatch ifMatch) {
        var right = lock(id);
        ifMatch.check(right.version(), right.etag());
        var history = histories.history(right);
        check(status, history);
        var changed = history.with(new Change(status.state(), status.on(), status.requestedOn(), status.validUntil()));
        var step = NewStep.of(changed.last(), status);
        store.change(id, step);
        histories.append(id, changed.steps().size(), right.version() + 1, List.of(step));
        return announce(get(id, null), status.state().name(), status);
    }

    private void check(StatusJson status, IpHistory history) {
        var check = new InputCheck();
        Applications.refuseFuture(check, "/on", status.on(), today());
        Applications.refuseBefore(check, "/on", status.on(), history.last().on());
        if (status.requestedOn() != null && status.requestedOn().isAfter(status.on())) {
            check.reject("/requestedOn", "after", status.on());
        }
        if (status.number() != null && status.state() != IpRightStatus.GRANTED) {
            check.reject("/number", "not-in-this-state", status.state());
        }
        if (status.validUntil() != null && !status.state().isProtected()) {
            check.reject("/validUntil", "not-in-this-state", status.state());
        } else if (status.validUntil() != null && history.rule().endless()) {
            check.reject("/validUntil", "never-ends");
        }
        check.throwIfAny();
    }

    /**
     * Locked until commit, for who may write it.
     *
     * @throws Refused if it is not there or not in the caller's area
     */
    public IpRightView lock(UUID id) {
        var right = store.lock(id, today()).orElseThrow(() -> notFound(id));
        journal.requireArea(right.provinceCode());
        return right;
    }

    /** The life of a right that is there. */
    public IpHistory history(IpRightView right) {
        return histories.history(right);
    }

    /** @param on null for today */
    public IpRightView get(UUID id, @Nullable LocalDate on) {
        return store.find(id, on == null ? today() : on).orElseThrow(() -> notFound(id));
    }

    List<StepJson> steps(UUID id) {
        get(id, null);
        return histories.steps(id);
    }

    List<IpRightView> list(IpRightFilter filter, PageRequest page) {
        return store.list(filter, today(), page);
    }

    /** Those that name the product itself and had a state by the day. */
    public List<IpRightView> ofProduct(UUID productId, LocalDate on) {
        return store.ofProduct(productId, on);
    }

    public LocalDate today() {
        return VietnamTime.today(clock);
    }

    private IpRightView announce(IpRightView right, String change, Object written) {
        journal.changed(right, change, written);
        return right;
    }

    private static Refused notFound(UUID id) {
        return new Refused(new NotFound("ip-right", id.toString()));
    }
}
