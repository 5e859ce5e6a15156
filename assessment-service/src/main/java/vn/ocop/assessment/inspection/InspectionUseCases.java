package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.register.Recognised;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;

/** Inspections from the plan to the conclusion: one transaction each. */
@ApplicationScoped
public class InspectionUseCases {

    public static final EventType<InspectionConcluded> INSPECTION_CONCLUDED =
            new EventType<>("vn.ocop.assessment.inspection-concluded.v1", Topics.ASSESSMENT, InspectionConcluded.class);

    private final InspectionStore store;
    private final InspectionReadStore inspections;
    private final InspectedProductsPolicy products;
    private final InspectionPolicy policy;
    private final Outbox outbox;

    InspectionUseCases(
            InspectionStore store,
            InspectionReadStore inspections,
            InspectedProductsPolicy products,
            InspectionPolicy policy,
            Outbox outbox) {
        this.store = store;
        this.inspections = inspections;
        this.products = products;
        this.policy = policy;
        this.outbox = outbox;
    }

    @Transactional
    Inspection plan(InspectionRequestJson request) {
        var inspected = products.of(request);
        policy.requireOffice(request.level(), inspected.getFirst().provinceCode());
        var inspection = draft(request, inspected);
        requireImpartial(inspection);
        store.insert(inspection, policy.now(), policy.username());
        policy.audit("inspection-planned", inspection.id(), request);
        return inspection;
    }

    @Transactional
    Inspection note(UUID id, InspectionRequestJson.Findings request, IfMatch ifMatch) {
        var inspection = inspections.lock(id);
        policy.requireOffice(inspection.level(), inspection.provinceCode());
        ifMatch.check(inspection.version());
        inspection.requireOpen(policy.today());
        var findings = request.checked(inspection);
        if (inspection.version() > 0 && findings.equals(inspection.noted())) {
            return inspection;
        }
        store.note(id, findings, policy.now(), policy.username());
        policy.audit("inspection-findings-noted", id, request);
        return inspections.get(id);
    }

    @Transactional
    Inspection conclude(UUID id, InspectionRequestJson.Conclusion request, IfMatch ifMatch) {
        var inspection = inspections.lock(id);
        policy.requireOffice(inspection.level(), inspection.provinceCode());
        ifMatch.check(inspection.version());
        inspection.requireOpen(policy.today());
        request.check(inspection, policy.today());
        var law = RevocationTermJson.on(request.document().signedOn());
        var concluded = inspection.conclude(conclusion(request, law));
        var conclusion = Objects.requireNonNull(concluded.concluded());
        store.conclude(concluded, conclusion);
        outbox.append(INSPECTION_CONCLUDED, id, InspectionConcluded.of(concluded, conclusion, law.legalBasis()));
        policy.audit("inspection-concluded", id, request);
        return concluded;
    }

    @Transactional
    Inspection read(UUID id) {
        var inspection = inspections.get(id);
        policy.requireSight(inspection);
        return inspection;
    }

    @Transactional
    List<Inspection> list(InspectionReadStore.Filter filter, @Nullable UUID after, int limit) {
        return inspections.visible(filter, policy.sight(), after, limit);
    }

    private Inspection.Conclusion conclusion(
            InspectionRequestJson.Conclusion request, RevocationTermJson.RegimeJson law) {
        var dueOn = law.revokeBy(request.document().signedOn());
        var proposals = request.proposals().stream()
                .map(p -> new Proposal(p.productId(), p.ground(), p.reason(), dueOn, null))
                .toList();
        return new Inspection.Conclusion(
                request.issued(), request.summary(), proposals, policy.now(), policy.username());
    }

    private static Inspection draft(InspectionRequestJson request, List<Recognised> inspected) {
        return new Inspection(
                Ids.next(),
                request.kind(),
                request.level(),
                inspected.getFirst().provinceCode(),
                inspected.stream()
                        .map(p -> new Inspection.Inspected(
                                p.productId(),
                                p.productName(),
                                p.producerId(),
                                p.producerName(),
                                p.stars(),
                                p.number(),
                                null))
                        .toList(),
                request.heldOn(),
                request.purpose(),
                request.level() == Level.CENTRAL ? request.need() : null,
                request.team().stream()
                        .map(i -> new Inspection.Inspector(i.name(), i.organisation(), i.username()))
                        .toList(),
                List.of(),
                null,
                0);
    }

    private void requireImpartial(Inspection inspection) {
        var producers = inspection.products().stream()
                .map(Inspection.Inspected::producerId)
                .distinct()
                .toList();
        var usernames = inspection.team().stream()
                .flatMap(i -> java.util.stream.Stream.ofNullable(i.username()))
                .toList();
        var blocked = inspections.accountsOf(producers, usernames);
        if (!blocked.isEmpty()) {
            throw new Refused(new InspectionRefusal.InspectorInConflict(blocked));
        }
    }
}
