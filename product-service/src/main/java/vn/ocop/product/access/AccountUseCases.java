package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** Linking and ending the accounts that act for a producer; each change is told on the restricted topic alone. */
@ApplicationScoped
public class AccountUseCases {

    private final AccountStore store;
    private final AccessUseCases access;
    private final Caller caller;
    private final RestrictedUseCases restricted;
    private final Clock clock;

    AccountUseCases(
            AccountStore store, AccessUseCases access, Caller caller, RestrictedUseCases restricted, Clock clock) {
        this.store = store;
        this.access = access;
        this.caller = caller;
        this.restricted = restricted;
        this.clock = clock;
    }

    /** Part of the registration: the account that registers is the first. */
    @Transactional(TxType.MANDATORY)
    public void linkFirst(UUID producerId, String username) {
        store.link(producerId, username, username, clock.instant());
    }

    /** Part of a change of the producer: tells the restricted topic its whole restricted state. */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID producerId) {
        restricted.announce(producerId);
    }

    @Transactional
    List<AccountJson> list(UUID producerId) {
        access.requireOwnerOrOffice(producerId, lock(producerId));
        return store.all(producerId);
    }

    @Transactional
    void link(UUID producerId, String username) {
        access.requireOffice(lock(producerId));
        if (!store.link(producerId, username, caller.username(), clock.instant())) {
            throw new Refused(new AccessRefusal.AlreadyLinked(username));
        }
        restricted.announce(producerId, "producer-account-linked", username);
    }

    @Transactional
    void end(UUID producerId, String username) {
        access.requireOffice(lock(producerId));
        if (!store.end(producerId, username, caller.username(), clock.instant())) {
            throw new Refused(new CommonRefusal.NotFound("account", username));
        }
        restricted.announce(producerId, "producer-account-ended", username);
    }

    /** One goes, the other comes, at once: the producer is never without an account, and never with both. */
    @Transactional
    void handOver(UUID producerId, String from, String to) {
        access.requireOffice(lock(producerId));
        if (!store.end(producerId, from, caller.username(), clock.instant())) {
            throw new Refused(new CommonRefusal.NotFound("account", from));
        }
        if (from.equals(to) || !store.link(producerId, to, caller.username(), clock.instant())) {
            throw new Refused(new AccessRefusal.AlreadyLinked(to));
        }
        restricted.announce(producerId, "producer-account-handed-over", from + " " + to);
    }

    public boolean hasAccounts(UUID producerId) {
        return !store.activeUsernames(producerId).isEmpty();
    }

    /** Part of the acceptance of a claim: the producer is locked and nobody acts for it. */
    @Transactional(TxType.MANDATORY)
    public void linkClaimant(UUID producerId, String username) {
        store.link(producerId, username, caller.username(), clock.instant());
        restricted.announce(producerId, "producer-account-linked", username);
    }

    /**
     * Locks the producer until commit, so that changes of its accounts queue.
     *
     * @return its area
     */
    @Transactional(TxType.MANDATORY)
    public Area lock(UUID producerId) {
        return store.lockProducer(producerId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("producer", producerId.toString())));
    }
}
