package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;

/** What the office does with a petition, and what others may read of it. Who took part is asked at every step anew. */
@ApplicationScoped
class PetitionUseCases {

    private final ReviewUseCases reviews;
    private final PetitionStore store;
    private final PetitionPolicy policy;
    private final AuditLog audit;

    PetitionUseCases(ReviewUseCases reviews, PetitionStore store, PetitionPolicy policy, AuditLog audit) {
        this.reviews = reviews;
        this.store = store;
        this.policy = policy;
        this.audit = audit;
    }

    /** @param version of the petition that the caller has read, if it says so */
    record Key(PetitionKind kind, UUID id, IfMatch version) {}

    @Transactional
    Petition accept(Key key, HandlingJson.Acceptance request) {
        var today = policy.today();
        return step(
                key,
                "accepted",
                request,
                petition -> petition.accept(
                        PetitionTermsJson.on(today),
                        today,
                        Boolean.TRUE.equals(request.complex()),
                        Boolean.TRUE.equals(request.remote()),
                        policy.mark()));
    }

    @Transactional
    Petition refuse(Key key, HandlingJson.Inadmissibility request) {
        return step(key, "refused", request, petition -> petition.refuse(request.reason(), policy.mark()));
    }

    @Transactional
    Petition resolve(Key key, HandlingJson.Resolution request) {
        return step(
                key,
                "resolved",
                request,
                petition -> petition.resolve(request.checked(petition.requireAccepted(), policy.mark())));
    }

    @Transactional
    Petition read(PetitionKind kind, UUID id) {
        var petition = store.get(kind, id);
        policy.requireSight(petition);
        return petition;
    }

    @Transactional
    List<Petition> list(PetitionStore.Filter filter, @Nullable UUID after, int limit) {
        return store.visible(filter, policy.sight(), after, limit);
    }

    /** Outcomes on an assessment and on its product, for everybody who may see the decision. */
    @Transactional
    OutcomeJson.Listing outcomes(UUID assessmentId) {
        var docket = reviews.get(assessmentId);
        policy.requireSight(docket);
        return new OutcomeJson.Listing(
                store.resolvedOn(assessmentId, docket.subject().product().id()).stream()
                        .flatMap(petition -> petition.first(Step.Resolved.class).stream()
                                .map(resolved -> OutcomeJson.of(petition, resolved)))
                        .toList());
    }

    private Petition step(Key key, String done, Object request, UnaryOperator<Petition> rule) {
        var petition = store.lock(key.kind(), key.id());
        policy.requireHandler(petition);
        key.version().check(petition.steps().size());
        var next = rule.apply(petition);
        store.append(next);
        var subject = key.kind().name().toLowerCase(Locale.ROOT);
        audit.append(subject + "-" + done, subject, key.id(), request);
        return next;
    }
}
