package vn.ocop.certification.ipuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.ipright.IpRightUseCases;
import vn.ocop.certification.ipright.IpRightView;
import vn.ocop.certification.ipuse.IpUseJson.NewJson;
import vn.ocop.certification.ipuse.IpUseJson.RevocationJson;
import vn.ocop.certification.ipuse.IpUseRefusal.EndedAlready;
import vn.ocop.certification.ipuse.IpUseRefusal.NotUsable;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;

/** Gives rights of use, one or many at once, and takes them back. */
@ApplicationScoped
public class IpUseUseCases {

    private final IpUseStore store;
    private final IpRightUseCases rights;
    private final IpUseJournal journal;

    IpUseUseCases(IpUseStore store, IpRightUseCases rights, IpUseJournal journal) {
        this.store = store;
        this.rights = rights;
        this.journal = journal;
    }

    @Transactional
    IpUseView grant(UUID rightId, NewJson use) {
        return grant(rightId, List.of(use), _ -> "").getFirst();
    }

    /** All or none. */
    @Transactional
    List<IpUseView> grantAll(UUID rightId, List<NewJson> uses) {
        return grant(rightId, uses, i -> "/uses/" + i);
    }

    private interface Pointer {
        String of(int index);
    }

    private List<IpUseView> grant(UUID rightId, List<NewJson> uses, Pointer pointer) {
        var right = rights.lock(rightId);
        var history = rights.history(right);
        if (!history.rule().usable()) {
            throw new Refused(new NotUsable(right.kind()));
        }
        check(uses, right, history, pointer);
        var given = uses.stream().map(use -> view(right, history, use)).toList();
        store.add(given);
        journal.granted(given);
        return given;
    }

    private void check(List<NewJson> uses, IpRightView right, IpHistory history, Pointer pointer) {
        var check = new InputCheck();
        var held = new ArrayList<>(store.ofRight(right.id(), rights.today()).stream()
                .map(Given::of)
                .toList());
        for (int i = 0; i < uses.size(); i++) {
            var use = uses.get(i);
            var at = pointer.of(i);
            checkOne(check, at, use);
            if (!history.inForceOn(firstDay(use, right, history))) {
                check.reject(at + "/from", "right-not-in-force", use.from());
            }
            var given = Given.of(use);
            if (held.stream().anyMatch(given::overlaps)) {
                check.reject(at + "/productIds", "use-given-already");
            }
            held.add(given);
        }
        check.throwIfAny();
    }

    private void checkOne(InputCheck check, String at, NewJson use) {
        if (use.holderProducerId() == null && use.holderName() == null) {
            check.reject(at + "/holderProducerId", "required");
        }
        if (use.until() != null && use.until().isBefore(use.from())) {
            check.reject(at + "/until", "before", use.from());
        }
        if (use.products().stream().distinct().count() < use.products().size()) {
            check.reject(at + "/productIds", "duplicate");
        }
        var issuedOn = use.document().issuedOn();
        if (issuedOn != null && issuedOn.isAfter(rights.today())) {
            check.reject(at + "/document/issuedOn", "in-the-future");
        }
    }

    /** Where the day of the grant is not known, nobody can say that a use began too early. */
    private static LocalDate firstDay(NewJson use, IpRightView right, IpHistory history) {
        var known = history.last().on();
        return right.grantedOn() == null && use.from().isBefore(known) ? known : use.from();
    }

    private IpUseView view(IpRightView right, IpHistory history, NewJson use) {
        var today = rights.today();
        return new IpUseView(
                Ids.next(),
                right.id(),
                use.holderProducerId(),
                use.holderName(),
                use.products(),
                use.from(),
                use.until(),
                use.document(),
                use.note(),
                null,
                null,
                null,
                UseState.on(today, use.from(), use.until(), null, history.inForceOn(today)));
    }

    @Transactional
    IpUseView revoke(UUID rightId, UUID id, RevocationJson revocation) {
        rights.lock(rightId);
        var use = get(rightId, id, null);
        var check = new InputCheck();
        if (revocation.on().isAfter(rights.today())) {
            check.reject("/on", "in-the-future");
        }
        if (revocation.on().isBefore(use.from())) {
            check.reject("/on", "before", use.from());
        }
        check.throwIfAny();
        var before = use.revokedOn() == null ? get(rightId, id, revocation.on()).state() : UseState.REVOKED;
        if (before == UseState.REVOKED || before == UseState.EXPIRED) {
            throw new Refused(new EndedAlready(before, revocation.on()));
        }
        store.revoke(id, revocation);
        var revoked = get(rightId, id, null);
        journal.revoked(revoked, revocation);
        return revoked;
    }

    /** @param on null for today */
    IpUseView get(UUID rightId, UUID id, @Nullable LocalDate on) {
        return store.find(rightId, id, on == null ? rights.today() : on)
                .orElseThrow(() -> new Refused(new NotFound("ip-right-use", id.toString())));
    }

    List<IpUseView> list(IpUseFilter filter, @Nullable LocalDate on, PageRequest page) {
        rights.get(filter.ipRightId(), on);
        return store.list(filter, on == null ? rights.today() : on, page);
    }

    /** Those that had begun by the day and name the product. */
    public List<IpUseView> ofProduct(UUID productId, LocalDate on) {
        return store.ofProduct(productId, on);
    }
}
