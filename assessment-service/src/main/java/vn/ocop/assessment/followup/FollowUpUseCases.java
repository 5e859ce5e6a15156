package vn.ocop.assessment.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.FollowUp;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.UpgradeUseCases;
import vn.ocop.assessment.scoring.ResultStore;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.time.VietnamTime;

/** What follows an ended assessment: one transaction each. */
@ApplicationScoped
class FollowUpUseCases {

    private final ReviewUseCases reviews;
    private final UpgradeUseCases upgrades;
    private final ResultStore results;
    private final FollowUpStore store;
    private final FollowUpPolicy policy;

    FollowUpUseCases(
            ReviewUseCases reviews,
            UpgradeUseCases upgrades,
            ResultStore results,
            FollowUpStore store,
            FollowUpPolicy policy) {
        this.reviews = reviews;
        this.upgrades = upgrades;
        this.results = results;
        this.store = store;
        this.policy = policy;
    }

    /** @return the new assessment where the province assesses again, else this one */
    @Transactional
    Docket choose(UUID id, FollowUpJson request) {
        var docket = reviews.lock(id);
        policy.requireProvince(docket);
        var next = docket.assessment()
                .afterwards()
                .followUp(request.choice(), upgrades.bar(docket, VietnamTime.dayOf(policy.now())));
        request.check(results.confirmedOn(id).orElseThrow(), VietnamTime.dayOf(policy.now()));
        store.insert(id, request, policy.now(), policy.username());
        var change = request.choice() == FollowUp.END ? "NOT_REACHED" : "FOLLOW_UP_CHOSEN";
        var stored = reviews.advance(next, change);
        policy.audit("follow-up-chosen", id, request);
        return request.choice() == FollowUp.ASSESS_AGAIN ? again(stored, Level.PROVINCE) : stored;
    }

    /** @return the new assessment, at the level that decided */
    @Transactional
    Docket order(UUID id, RedoOrderJson request) {
        policy.requireMinistry();
        var docket = reviews.lock(id);
        var level = docket.assessment().afterwards().again();
        reviews.requireLast(docket);
        request.check(VietnamTime.dayOf(policy.now()));
        var opened = again(docket, level);
        store.insert(id, opened.id(), request, policy.now(), policy.username());
        policy.audit("redo-ordered", id, request);
        return opened;
    }

    /** The same dossier as it was forwarded, to be assigned anew; it counts as proposed today. */
    private Docket again(Docket before, Level level) {
        var subject = before.subject().after(before.id());
        var opened = reviews.open(Ids.next(), level, subject, VietnamTime.dayOf(policy.now()));
        policy.audit("assessment-opened", opened.id(), subject);
        return opened;
    }
}
