package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewRefusal;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** A recused chair must not block a product, and must not choose the result either (ADR-0069). */
@ApplicationScoped
class ActingChairUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final PreparationStore store;
    private final PreparationUseCases.Journal journal;

    ActingChairUseCases(
            ReviewUseCases reviews, ReviewPolicy policy, PreparationStore store, PreparationUseCases.Journal journal) {
        this.reviews = reviews;
        this.policy = policy;
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    ActingChairJson name(UUID id, ActingChairJson request) {
        var docket = reviews.lock(id);
        policy.requireOffice(docket);
        docket.assessment().requireUnconfirmed();
        var council = policy.council(docket);
        var blocked = policy.inConflict(docket);
        if (!blocked.contains(council.chair().id())) {
            throw new Refused(new ReviewRefusal.ChairNotInConflict(id));
        }
        check(request, council, blocked);
        store.nameActingChair(id, request, journal.now(), journal.username());
        journal.audit("acting-chair-named", id, request);
        reviews.announce(docket, "ACTING_CHAIR_NAMED");
        return request;
    }

    private void check(ActingChairJson request, Council council, Set<UUID> blocked) {
        var check = new InputCheck();
        var member = council.member(request.memberId());
        if (member.isEmpty()) {
            check.reject("/memberId", "no-such-member", request.memberId());
        } else if (!member.get().votes()
                || member.get().position() == Position.CHAIR
                || blocked.contains(request.memberId())) {
            check.reject("/memberId", "cannot-chair");
        }
        if (request.document().signedOn().isAfter(VietnamTime.dayOf(journal.now()))) {
            check.reject("/document/signedOn", "in-the-future");
        }
        check.throwIfAny();
    }
}
