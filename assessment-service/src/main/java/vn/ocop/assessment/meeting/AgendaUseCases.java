package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** Products that a council is to deal with, held for one step; all or none. */
@ApplicationScoped
class AgendaUseCases {

    private final ReviewUseCases reviews;
    private final MeetingPolicy policy;

    AgendaUseCases(ReviewUseCases reviews, MeetingPolicy policy) {
        this.reviews = reviews;
        this.policy = policy;
    }

    /** Not assigned yet, of the council's level, place and product sets. */
    @Transactional(TxType.MANDATORY)
    List<Docket> lockCovered(Council council, List<UUID> ids) {
        return lock(council, ids, docket -> covers(council, docket));
    }

    private static boolean covers(Council council, Docket docket) {
        var product = docket.subject().product();
        return council.covers(docket.assessment().level(), product.provinceCode())
                && council.mandate().takes(product.set());
    }

    @Transactional(TxType.MANDATORY)
    List<Docket> lockAssigned(Council council, List<UUID> ids) {
        return lock(council, ids, docket -> council.id().equals(docket.councilId()));
    }

    private List<Docket> lock(Council council, List<UUID> ids, Predicate<Docket> belongs) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw InvalidInput.of("/assessmentIds/" + i, "duplicate");
            }
        }
        policy.requireNoConflict(council, ids);
        // one order for all, so that nobody waits in a ring
        var dockets = ids.stream().sorted().map(reviews::lock).toList();
        var strangers = idsOf(dockets, belongs.negate());
        if (!strangers.isEmpty()) {
            throw new Refused(new MeetingRefusal.NotOfThisCouncil(council.id(), strangers));
        }
        return dockets;
    }

    static List<UUID> idsOf(List<Docket> dockets, Predicate<Docket> which) {
        return dockets.stream().filter(which).map(Docket::id).toList();
    }
}
