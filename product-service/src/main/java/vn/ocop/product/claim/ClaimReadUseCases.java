package vn.ocop.product.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.access.AccountUseCases;

/** Who sees a claim: the claimant, and the offices of the producer's area. */
@ApplicationScoped
class ClaimReadUseCases {

    private final ClaimStore store;
    private final AccountUseCases accounts;
    private final AccessUseCases access;
    private final Caller caller;

    ClaimReadUseCases(ClaimStore store, AccountUseCases accounts, AccessUseCases access, Caller caller) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.caller = caller;
    }

    /** All of them for an office of the area, the own ones for everybody else. */
    @Transactional
    List<Claim> of(UUID producerId) {
        var area = accounts.lock(producerId);
        return store.of(producerId, access.isOfficeOf(area) ? null : caller.username());
    }

    @Transactional
    Claim read(UUID producerId, UUID id) {
        var area = accounts.lock(producerId);
        return store.find(producerId, id)
                .filter(claim -> access.isOfficeOf(area) || claim.username().equals(caller.username()))
                .orElseThrow(() -> noClaim(id));
    }

    /** Locks the producer until commit, so that decisions on its claims and changes of its accounts queue. */
    @Transactional(TxType.MANDATORY)
    Claim lockForOffice(UUID producerId, UUID id) {
        access.requireOffice(accounts.lock(producerId));
        return store.find(producerId, id).orElseThrow(() -> noClaim(id));
    }

    Page<ClaimJson> list(Claim.@Nullable State state, PageRequest page) {
        var claims = store.list(caller.areas(), state, page);
        return Page.of(claims, page, claim -> PageRequest.cursor(claim.id()), ClaimJson::of);
    }

    private static Refused noClaim(UUID id) {
        return new Refused(new CommonRefusal.NotFound("claim", id.toString()));
    }
}
