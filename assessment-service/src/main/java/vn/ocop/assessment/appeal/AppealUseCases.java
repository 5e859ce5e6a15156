package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;

/** What the appellant does. */
@ApplicationScoped
class AppealUseCases {

    private final ReviewUseCases reviews;
    private final ConcernStore concerns;
    private final PetitionStore store;
    private final PetitionPolicy policy;
    private final AuditLog audit;

    AppealUseCases(
            ReviewUseCases reviews, ConcernStore concerns, PetitionStore store, PetitionPolicy policy, AuditLog audit) {
        this.reviews = reviews;
        this.concerns = concerns;
        this.store = store;
        this.policy = policy;
        this.audit = audit;
    }

    /** The assessment is locked, so that two appeals at once become one. */
    @Transactional
    Petition file(AppealJson.Request request) {
        var docket = reviews.lock(request.assessmentId());
        policy.requireProducer(docket.subject().producer().id());
        var target = concerns.target(docket.id())
                .orElseThrow(() -> new Refused(new PetitionRefusal.NothingToAppeal(docket.id())));
        var today = policy.today();
        var appeal = request.checked(target, today);
        var terms = PetitionTermsJson.on(today);
        requireInTime(terms.lastDayToAppeal(appeal.receivedOn(), appeal.obstacle()), today);
        requireFirst(docket.id());
        var petition = new Petition(
                Ids.next(),
                PetitionKind.APPEAL,
                ConcernStore.of(docket),
                appeal,
                request.reasons(),
                today,
                terms.acceptBy(today),
                List.of());
        store.insert(petition, policy.now(), policy.username(), null);
        audit.append("appeal-filed", "appeal", petition.id(), request);
        return petition;
    }

    @Transactional
    Petition withdraw(UUID id, HandlingJson.Withdrawal request, IfMatch ifMatch) {
        var petition = store.lock(PetitionKind.APPEAL, id);
        policy.requireProducer(petition.concern().producerId());
        ifMatch.check(petition.steps().size());
        var withdrawn = petition.withdraw(request.reason(), policy.mark());
        store.append(withdrawn);
        audit.append("appeal-withdrawn", "appeal", id, request);
        return withdrawn;
    }

    private static void requireInTime(LocalDate lastDay, LocalDate today) {
        if (today.isAfter(lastDay)) {
            throw new Refused(new PetitionRefusal.AppealTooLate(lastDay));
        }
    }

    private void requireFirst(UUID assessmentId) {
        store.appealsOn(assessmentId).stream()
                .filter(before -> before.state() != PetitionState.INADMISSIBLE)
                .filter(before -> before.state() != PetitionState.WITHDRAWN)
                .findFirst()
                .ifPresent(before -> {
                    throw new Refused(new PetitionRefusal.AppealExists(assessmentId, before.id()));
                });
    }
}
