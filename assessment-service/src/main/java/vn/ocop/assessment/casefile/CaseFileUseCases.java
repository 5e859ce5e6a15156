package vn.ocop.assessment.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.problem.Refused;

/** Blind scoring goes before transparency: nobody reads sheets while members score, and members read nothing here until then. */
@ApplicationScoped
class CaseFileUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final CaseFileStore store;

    CaseFileUseCases(ReviewUseCases reviews, ReviewPolicy policy, CaseFileStore store) {
        this.reviews = reviews;
        this.policy = policy;
        this.store = store;
    }

    @Transactional
    CaseFileJson read(UUID id) {
        var docket = reviews.get(id);
        policy.requireSight(docket);
        boolean open = docket.state().sheetsOpen();
        if (!open && policy.holdsSeat(docket)) {
            throw new Refused(new CaseFileRefusal.ClosedToMembers(id));
        }
        return new CaseFileJson(id, docket.state(), open, store.entries(id, open));
    }
}
