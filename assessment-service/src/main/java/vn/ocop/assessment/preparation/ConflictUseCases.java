package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.conflict.ConflictStore;
import vn.ocop.assessment.conflict.Declaration;
import vn.ocop.assessment.conflict.KnownConflict;
import vn.ocop.assessment.council.CouncilPolicy;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;

/** A member says whether there is a conflict; the assessment's version does not change. */
@ApplicationScoped
class ConflictUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final CouncilPolicy councilPolicy;
    private final ConflictStore store;
    private final PreparationUseCases.Journal journal;

    ConflictUseCases(
            ReviewUseCases reviews,
            ReviewPolicy policy,
            CouncilPolicy councilPolicy,
            ConflictStore store,
            PreparationUseCases.Journal journal) {
        this.reviews = reviews;
        this.policy = policy;
        this.councilPolicy = councilPolicy;
        this.store = store;
        this.journal = journal;
    }

    /** By the member, or by the council's secretary or office for the member; equal again changes nothing. */
    @Transactional
    Declaration declare(UUID id, UUID memberId, ConflictJson json) {
        var docket = reviews.lock(id);
        if (docket.council().isEmpty()) {
            policy.requireOffice(docket);
            docket.assessment().requireOpenForFindings();
        }
        var council = policy.council(docket);
        if (council.members().stream().noneMatch(m -> m.id().equals(memberId))) {
            throw new Refused(new CommonRefusal.NotFound("member", memberId.toString()));
        }
        if (council.member(journal.username())
                .filter(m -> m.id().equals(memberId))
                .isEmpty()) {
            councilPolicy.requireOfficeOrSecretary(council);
        }
        var declared = new Declaration(id, memberId, json.inConflict(), json.reason(), journal.now());
        var before = store.declaration(id, memberId);
        if (before.filter(declared::saysTheSameAs).isPresent()) {
            return before.get();
        }
        docket.assessment().requireOpenForFindings();
        store.save(declared, journal.username());
        journal.audit("conflict-declared", id, declared);
        reviews.announce(docket, "CONFLICT_DECLARED");
        return declared;
    }

    /** What is known of people who are not members yet. */
    @Transactional
    List<KnownConflict> known(List<String> usernames, List<UUID> assessmentIds) {
        reviews.requireInArea(assessmentIds);
        return store.known(usernames, assessmentIds);
    }

    @Transactional
    ConflictJson.ListJson list(UUID id) {
        var docket = reviews.get(id);
        if (docket.council().isEmpty()) {
            policy.requireOffice(docket);
            return new ConflictJson.ListJson(List.of(), List.of(), List.of(), List.of());
        }
        var council = policy.council(docket);
        if (!council.holds(journal.username(), Position.SECRETARY)) {
            councilPolicy.requireOffice(council.level(), council.provinceCode());
        }
        var blocked = policy.inConflict(docket);
        return new ConflictJson.ListJson(
                store.declarations(id).stream().map(ConflictJson.Response::of).toList(),
                store.history(id).stream().map(ConflictJson.Response::of).toList(),
                council.members().stream()
                        .map(m -> m.id())
                        .filter(blocked::contains)
                        .toList(),
                store.found(id, council.id()).stream()
                        .map(f -> new ConflictJson.GroundJson(f.memberId(), f.ground()))
                        .toList());
    }
}
