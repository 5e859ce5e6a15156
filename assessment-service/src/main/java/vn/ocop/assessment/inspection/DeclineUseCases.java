package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.problem.Refused;

/** The authority's "no" to a proposed revocation (ADR-0117). */
@ApplicationScoped
public class DeclineUseCases {

    public static final EventType<RevocationDeclined> REVOCATION_DECLINED =
            new EventType<>("vn.ocop.assessment.revocation-declined.v1", Topics.ASSESSMENT, RevocationDeclined.class);

    private final InspectionStore store;
    private final InspectionReadStore inspections;
    private final InspectionPolicy policy;
    private final Outbox outbox;

    DeclineUseCases(InspectionStore store, InspectionReadStore inspections, InspectionPolicy policy, Outbox outbox) {
        this.store = store;
        this.inspections = inspections;
        this.policy = policy;
        this.outbox = outbox;
    }

    @Transactional
    Inspection decline(UUID id, DeclineRequestJson request) {
        var inspection = inspections.lock(id);
        policy.requireSight(inspection);
        var product = inspection
                .product(request.productId())
                .orElseThrow(() -> new Refused(new InspectionRefusal.NotProposed(id, request.productId())));
        policy.requireAuthority(product.stars(), inspection.provinceCode());
        var decline = request.toDomain(policy.now(), policy.username());
        var proposal = inspection.decline(product.productId(), decline);
        var conclusion = Objects.requireNonNull(inspection.concluded());
        request.check(conclusion.document().signedOn(), policy.today());
        store.decline(id, product.productId(), decline);
        outbox.append(REVOCATION_DECLINED, id, RevocationDeclined.of(inspection, product, proposal, decline));
        policy.audit("revocation-declined", id, request);
        return inspections.get(id);
    }
}
