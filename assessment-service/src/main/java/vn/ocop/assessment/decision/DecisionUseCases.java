package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.scoring.ResultStore;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Decisions and notices: one transaction each, all products or none. */
@ApplicationScoped
public class DecisionUseCases {

    public static final EventType<DecisionRecorded> DECISION_RECORDED =
            new EventType<>("vn.ocop.assessment.decision-recorded.v1", Topics.ASSESSMENT, DecisionRecorded.class);

    /** Every result scored here rests on it; a later decision of the Prime Minister comes as dated data. */
    private static final String LEGAL_BASIS = "26/2026/QĐ-TTg";

    private final ReviewUseCases reviews;
    private final ResultStore results;
    private final DecisionStore store;
    private final DecisionPolicy policy;
    private final Outbox outbox;

    DecisionUseCases(
            ReviewUseCases reviews, ResultStore results, DecisionStore store, DecisionPolicy policy, Outbox outbox) {
        this.reviews = reviews;
        this.results = results;
        this.store = store;
        this.policy = policy;
        this.outbox = outbox;
    }

    @Transactional
    Decision record(DecisionJson.Request request) {
        var today = VietnamTime.dayOf(policy.now());
        request.checked(today);
        var dockets = request.items().stream()
                .map(DecisionJson.RequestItem::assessmentId)
                .sorted() // one order for all, so that nobody waits in a ring
                .map(reviews::lock)
                .collect(Collectors.toMap(Docket::id, Function.identity()));
        var issuer = policy.requireIssuer(List.copyOf(dockets.values()));
        var items = request.items().stream().map(item -> item(dockets, item)).toList();
        requireNotBefore(request, dockets.values());
        var decision = new Decision(
                Ids.next(),
                request.number(),
                request.signedOn(),
                new Decision.Signer(request.signer().name(), request.signer().position()),
                issuer,
                LEGAL_BASIS,
                items,
                policy.now());
        store.insert(decision, policy.username());
        items.forEach(item -> announce(decision, item, dockets));
        policy.audit("decision-recorded", "decision", decision.id(), DecisionJson.of(decision));
        return decision;
    }

    /** Everything is checked as if it were recorded today, but for the day and the number; nothing is stored. */
    @Transactional
    public Draft draft(List<DecisionJson.RequestItem> wanted) {
        var dockets = wanted.stream()
                .map(item -> reviews.get(item.assessmentId()))
                .collect(Collectors.toMap(Docket::id, Function.identity()));
        var issuer = policy.requireDrafter(List.copyOf(dockets.values()));
        return new Draft(
                issuer,
                LEGAL_BASIS,
                wanted.stream().map(item -> item(dockets, item)).toList());
    }

    @Transactional
    public Decision read(UUID id) {
        var decision = store.get(id).orElseThrow(() -> new Refused(new DecisionRefusal.NoSuchDecision(id)));
        policy.requireSight(decision);
        return decision;
    }

    @Transactional
    List<Decision> list(@Nullable UUID after, int limit) {
        return store.visible(policy.sight(), after, limit);
    }

    /** The state is checked here, before anything is stored. */
    private static Decision.Item item(Map<UUID, Docket> dockets, DecisionJson.RequestItem item) {
        var assessment = java.util.Objects.requireNonNull(dockets.get(item.assessmentId()))
                .assessment();
        var stars = assessment.confirmed().stars().value();
        item.outcome().apply(assessment);
        return new Decision.Item(item.assessmentId(), item.outcome(), stars);
    }

    private void requireNotBefore(DecisionJson.Request request, Iterable<Docket> dockets) {
        var check = new InputCheck();
        for (var docket : dockets) {
            var confirmedOn = results.confirmedOn(docket.id()).orElseThrow();
            if (request.signedOn().isBefore(confirmedOn)) {
                check.reject("/signedOn", "before", confirmedOn);
                break;
            }
        }
        check.throwIfAny();
    }

    private void announce(Decision decision, Decision.Item item, Map<UUID, Docket> dockets) {
        var docket = java.util.Objects.requireNonNull(dockets.get(item.assessmentId()));
        var next = item.outcome().apply(docket.assessment());
        var stored = reviews.advance(next, next.state().name());
        outbox.append(DECISION_RECORDED, docket.id(), DecisionRecorded.of(decision, item, stored));
    }

    /** Notices, apart from decisions because they rest on no authority's signature. */
    @ApplicationScoped
    public static class Notices {

        private final ReviewUseCases reviews;
        private final ReviewPolicy reviewPolicy;
        private final ResultStore results;
        private final DecisionStore store;
        private final DecisionPolicy policy;

        Notices(
                ReviewUseCases reviews,
                ReviewPolicy reviewPolicy,
                ResultStore results,
                DecisionStore store,
                DecisionPolicy policy) {
            this.reviews = reviews;
            this.reviewPolicy = reviewPolicy;
            this.results = results;
            this.store = store;
            this.policy = policy;
        }

        @Transactional
        Docket notify(UUID assessmentId, NoticeJson notice) {
            var docket = reviews.lock(assessmentId);
            reviewPolicy.requireOffice(docket);
            var next = docket.assessment().notReached();
            check(assessmentId, notice);
            store.insertNotice(Ids.next(), assessmentId, notice, policy.now(), policy.username());
            policy.audit("notice-recorded", "assessment", assessmentId, notice);
            return reviews.advance(next, next.state().name());
        }

        /** By those who may read the assessment. */
        @Transactional
        public Notice read(UUID assessmentId) {
            reviewPolicy.requireSight(reviews.get(assessmentId));
            return store.notice(assessmentId)
                    .orElseThrow(() -> new Refused(new DecisionRefusal.NoNoticeYet(assessmentId)));
        }

        private void check(UUID assessmentId, NoticeJson notice) {
            var check = new InputCheck();
            var confirmedOn = results.confirmedOn(assessmentId).orElseThrow();
            if (notice.signedOn().isAfter(VietnamTime.dayOf(policy.now()))) {
                check.reject("/signedOn", "in-the-future");
            } else if (notice.signedOn().isBefore(confirmedOn)) {
                check.reject("/signedOn", "before", confirmedOn);
            }
            check.throwIfAny();
        }
    }
}
