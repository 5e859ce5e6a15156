package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.conflict.Interest;
import vn.ocop.assessment.conflict.InterestStore;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilPolicy;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.RecheckUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;

/** Ties of members to producers and dossiers. Each takes effect at once, on everything that the member may read or has scored. */
@ApplicationScoped
class InterestUseCases {

    private final CouncilUseCases councils;
    private final CouncilPolicy policy;
    private final InterestStore store;
    private final RecheckUseCases rechecks;
    private final PreparationUseCases.Journal journal;
    private final AuditLog audit;

    InterestUseCases(
            CouncilUseCases councils,
            CouncilPolicy policy,
            InterestStore store,
            RecheckUseCases rechecks,
            PreparationUseCases.Journal journal,
            AuditLog audit) {
        this.councils = councils;
        this.policy = policy;
        this.store = store;
        this.rechecks = rechecks;
        this.journal = journal;
        this.audit = audit;
    }

    /** By the member, or with its source by the council's secretary or office. */
    @Transactional
    InterestStore.Kept tell(UUID councilId, InterestJson.Request request) {
        var council = councils.get(councilId);
        boolean own = council.member(journal.username())
                .filter(m -> m.id().equals(request.memberId()))
                .isPresent();
        if (!own) {
            policy.requireOfficeOrSecretary(council);
        }
        var member = council.members().stream()
                .filter(m -> m.id().equals(request.memberId()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        new CommonRefusal.NotFound("member", request.memberId().toString())));
        var interest = request.toDomain(councilId, member.username(), own);
        store.insert(interest, journal.now(), journal.username());
        audit.append("interest-recorded", "council", councilId, interest);
        recheck(interest);
        return store.lock(councilId, interest.id()).orElseThrow();
    }

    /** Equal again changes nothing. */
    @Transactional
    InterestStore.Kept end(UUID councilId, UUID interestId, String reason) {
        var council = councils.get(councilId);
        var found = store.lock(councilId, interestId);
        if (found.isEmpty()) {
            policy.requireOfficeOrSecretary(council);
            throw new Refused(new CommonRefusal.NotFound("interest", interestId.toString()));
        }
        var kept = found.get();
        requireMayEnd(council, kept.interest());
        if (kept.endedAt() != null) {
            return kept;
        }
        store.end(interestId, reason, journal.now(), journal.username());
        audit.append("interest-ended", "council", councilId, kept.interest());
        recheck(kept.interest());
        return store.lock(councilId, interestId).orElseThrow();
    }

    /** All that was told in the council to those who keep its records; to another member the own. */
    @Transactional
    List<InterestStore.Kept> list(UUID councilId) {
        var council = councils.get(councilId);
        var seat = council.member(journal.username());
        if (seat.map(Member::position).filter(p -> p != Position.SECRETARY).isPresent()) {
            return store.ofPerson(journal.username());
        }
        policy.requireOfficeOrSecretary(council);
        return store.ofCouncil(councilId);
    }

    private void requireMayEnd(Council council, Interest interest) {
        boolean own = interest.username().equals(journal.username());
        if (own && !interest.isOwnWord()) {
            throw new Refused(new CommonRefusal.Forbidden());
        }
        if (!own) {
            policy.requireOfficeOrSecretary(council);
        }
    }

    private void recheck(Interest interest) {
        if (interest.producerId() != null) {
            rechecks.producer(interest.producerId());
        } else if (interest.dossierId() != null) {
            rechecks.dossier(interest.dossierId());
        }
    }
}
