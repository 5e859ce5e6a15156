package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.iplife.IpHistory.Step;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.reference.AdministrativeUnits;

/** Completes and corrects what a record says; what it said before is kept. */
@ApplicationScoped
class IpRightEditUseCases {

    private final IpRightUseCases rights;
    private final IpRightEditStore store;
    private final IpHistoryStore histories;
    private final IpRightJournal journal;
    private final AdministrativeUnits units;

    IpRightEditUseCases(
            IpRightUseCases rights,
            IpRightEditStore store,
            IpHistoryStore histories,
            IpRightJournal journal,
            AdministrativeUnits units) {
        this.rights = rights;
        this.store = store;
        this.histories = histories;
        this.journal = journal;
        this.units = units;
    }

    @Transactional
    IpRightView edit(UUID id, IpRightEditJson edit, IfMatch ifMatch) {
        var right = rights.lock(id);
        ifMatch.check(right.version(), right.etag());
        journal.requireArea(edit.provinceCode());
        var history = histories.history(right);
        check(edit, right, history);
        store.edit(right, edit, rights.today());
        var grantedOn = edit.grantedOn();
        if (right.grantedOn() == null && grantedOn != null) {
            store.granted(id, grantedOn);
            var step = new Step(IpRightStatus.GRANTED, grantedOn, history.last().until());
            histories.append(id, history.steps().size() + 1, right.version() + 1, List.of(NewStep.of(step)));
        }
        var edited = rights.get(id, null);
        journal.changed(edited, "CORRECTED", edit);
        return edited;
    }

    List<IpRightView> versions(UUID id) {
        rights.get(id, null);
        return store.versions(id);
    }

    private void check(IpRightEditJson edit, IpRightView right, IpHistory history) {
        var check = new InputCheck();
        var today = rights.today();
        Areas.check(check, units, edit.area(), today);
        journal.checkProvince(check, edit.provinceCode());
        Applications.refuseFuture(check, "/filedOn", edit.filedOn(), today);
        Applications.refuseFuture(check, "/grantedOn", edit.grantedOn(), today);
        Applications.refuseBefore(check, "/grantedOn", edit.grantedOn(), edit.filedOn());
        requireSame(check, "/filedOn", right.filedOn(), edit.filedOn());
        requireSame(check, "/grantedOn", right.grantedOn(), edit.grantedOn());
        if (right.grantedOn() == null
                && edit.grantedOn() != null
                && history.last().state() != IpRightStatus.GRANTED) {
            check.reject("/grantedOn", "not-in-this-state", history.last().state());
        }
        check.throwIfAny();
    }

    /** A day that is known is part of the course. */
    private static void requireSame(
            InputCheck check, String pointer, @Nullable LocalDate known, @Nullable LocalDate edited) {
        if (known != null && !Objects.equals(known, edited)) {
            check.reject(pointer, "known-already", known);
        }
    }
}
