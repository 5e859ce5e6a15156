package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.time.VietnamTime;

/** What the chair gives away in writing; recorded by the chair, or by the secretary or office that hold the paper. */
@ApplicationScoped
class DelegationUseCases {

    private final CouncilUseCases councils;
    private final CouncilPolicy policy;
    private final DelegationStore store;
    private final AuditLog audit;
    private final Clock clock;

    DelegationUseCases(
            CouncilUseCases councils, CouncilPolicy policy, DelegationStore store, AuditLog audit, Clock clock) {
        this.councils = councils;
        this.policy = policy;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Delegation delegate(UUID councilId, DelegationJson request) {
        var council = councils.get(councilId);
        if (!council.holds(policy.username(), Position.CHAIR)) {
            policy.requireOfficeOrSecretary(council);
        }
        var delegation = request.toDomain(council, VietnamTime.today(clock));
        store.insert(councilId, delegation, clock.instant().truncatedTo(ChronoUnit.MILLIS), policy.username());
        audit.append("chair-delegated", "council", councilId, delegation);
        return delegation;
    }

    @Transactional
    List<Delegation> all(UUID councilId) {
        policy.requireSight(councils.get(councilId));
        return store.all(councilId);
    }
}
