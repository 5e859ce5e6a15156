package vn.ocop.product.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccountUseCases;
import vn.ocop.product.claim.Claim.Proof;
import vn.ocop.product.claim.Claim.State;
import vn.ocop.product.evidence.UploadUseCases;

/** Making a claim, and deciding it: an acceptance links the claimant's account in the same transaction. */
@ApplicationScoped
class ClaimUseCases {

    private final ClaimStore store;
    private final ClaimReadUseCases reads;
    private final AccountUseCases accounts;
    private final UploadUseCases uploads;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    ClaimUseCases(
            ClaimStore store,
            ClaimReadUseCases reads,
            AccountUseCases accounts,
            UploadUseCases uploads,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.accounts = accounts;
        this.uploads = uploads;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Claim claim(UUID producerId, ClaimMetadataJson said, FileUpload upload) {
        accounts.lock(producerId);
        requireNobodyActsFor(producerId);
        var kept = uploads.keep(upload);
        var stored = kept.stored();
        var claim = new Claim(
                Ids.next(),
                producerId,
                caller.username(),
                said.claimant().strip(),
                said.statement().strip(),
                new Proof(kept.fileName(), kept.mediaType(), stored.sha256(), stored.size()),
                clock.instant(),
                State.OPEN,
                null,
                null,
                null);
        if (!store.insert(claim)) {
            throw new Refused(new ClaimRefusal.UnderWay(producerId));
        }
        audit.append("producer-claimed", "producer", producerId, claim);
        return claim;
    }

    /** Of several claims the first that is accepted wins: the producer then has an account. */
    @Transactional
    Claim accept(UUID producerId, UUID id) {
        var accepted = reads.lockForOffice(producerId, id).accept(caller.username(), clock.instant());
        requireNobodyActsFor(producerId);
        store.decide(accepted);
        accounts.linkClaimant(producerId, accepted.username());
        audit.append("producer-claim-accepted", "producer", producerId, accepted);
        return accepted;
    }

    @Transactional
    Claim reject(UUID producerId, UUID id, String reason) {
        var rejected = reads.lockForOffice(producerId, id).reject(reason.strip(), caller.username(), clock.instant());
        store.decide(rejected);
        audit.append("producer-claim-rejected", "producer", producerId, rejected);
        return rejected;
    }

    private void requireNobodyActsFor(UUID producerId) {
        if (accounts.hasAccounts(producerId)) {
            throw new Refused(new ClaimRefusal.HasAccount(producerId));
        }
    }
}
