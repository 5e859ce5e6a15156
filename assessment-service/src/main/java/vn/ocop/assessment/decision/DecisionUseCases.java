package vn.ocop.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.UpgradeUseCases;
import vn.ocop.assessment.scoring.ResultStore;
import vn.ocop.platform.event.EventType;
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

    public static final EventType<DecisionCorrected> DECISION_CORRECTED =
            new EventType<>("vn.ocop.assessment.decision-corrected.v1", Topics.ASSESSMENT, DecisionCorrected.class);

    public static final EventType<DecisionWithdrawn> DECISION_WITHDRAWN =
            new EventType<>("vn.ocop.assessment.decision-withdrawn.v1", Topics.ASSESSMENT, DecisionWithdrawn.class);

    /** Every result scored here rests on it; a later decision of the Prime Minister comes as dated data. */
    private static final String LEGAL_BASIS = "26/2026/QĐ-TTg";

    private final ItemUseCases items;
    private final DecisionStore store;
    private final DecisionPolicy policy;

    DecisionUseCases(ItemUseCases items, DecisionStore store, DecisionPolicy policy) {
        this.items = items;
        this.store = store;
        this.policy = policy;
    }

    @Transactional
    Decision record(DecisionJson.Request request) {
        var today = VietnamTime.dayOf(policy.now());
        request.checked(today);
        var dockets = items.lock(request.items().stream()
                .map(DecisionJson.RequestItem::assessmentId)
                .toList());
        var issuer = policy.requireIssuer(List.copyOf(dockets.values()));
        var decided = items.items(request.items(), dockets, request.signedOn());
        items.requireNotBefore("/signedOn", request.signedOn(), dockets.values());
        var reading = new Reading(request.number(), request.signer().toDomain(), decided);
        var decision =
                new Decision(Ids.next(), request.signedOn(), issuer, LEGAL_BASIS, reading, List.of(), policy.now());
        store.insert(decision, policy.username());
        decided.forEach(item -> items.take(decision, request.document(), item, dockets, decision.recordedAt()));
        policy.audit("decision-recorded", "decision", decision.id(), DecisionJson.of(decision));
        return decision;
    }

    /** Everything is checked as if it were recorded today, but for the day and the number; nothing is stored. */
    @Transactional
    public Draft draft(List<DecisionJson.RequestItem> wanted) {
        var dockets = items.read(
                wanted.stream().map(DecisionJson.RequestItem::assessmentId).toList());
        var issuer = policy.requireDrafter(List.copyOf(dockets.values()));
        return new Draft(issuer, LEGAL_BASIS, items.items(wanted, dockets, VietnamTime.dayOf(policy.now())));
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

    /** Notices, apart from decisions because they rest on no authority's signature. */
    @ApplicationScoped
    public static class Notices {

        private final ReviewUseCases reviews;
        private final ReviewPolicy reviewPolicy;
        private final UpgradeUseCases upgrades;
        private final ResultStore results;
        private final DecisionStore store;
        private final DecisionPolicy policy;

        Notices(
                ReviewUseCases reviews,
                ReviewPolicy reviewPolicy,
                UpgradeUseCases upgrades,
                ResultStore results,
                DecisionStore store,
                DecisionPolicy policy) {
            this.reviews = reviews;
            this.reviewPolicy = reviewPolicy;
            this.upgrades = upgrades;
            this.results = results;
            this.store = store;
            this.policy = policy;
        }

        @Transactional
        Docket notify(UUID assessmentId, NoticeJson notice) {
            var docket = reviews.lock(assessmentId);
            reviewPolicy.requireOffice(docket);
            var next = docket.assessment().notReached(upgrades.bar(docket, notice.signedOn()));
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
