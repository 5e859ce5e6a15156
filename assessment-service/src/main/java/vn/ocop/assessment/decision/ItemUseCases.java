package vn.ocop.assessment.decision;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.assessment.review.Assessment;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.UpgradeUseCases;
import vn.ocop.assessment.scoring.ResultStore;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.problem.InputCheck;

/** One product enters a decision, or leaves it; inside the transaction of the whole decision. */
@ApplicationScoped
class ItemUseCases {

    private final ReviewUseCases reviews;
    private final ResultStore results;
    private final UpgradeUseCases upgrades;
    private final ChangeStore store;
    private final Outbox outbox;

    ItemUseCases(
            ReviewUseCases reviews, ResultStore results, UpgradeUseCases upgrades, ChangeStore store, Outbox outbox) {
        this.reviews = reviews;
        this.results = results;
        this.upgrades = upgrades;
        this.store = store;
        this.outbox = outbox;
    }

    /** In one order for all, so that nobody waits in a ring. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Docket> lock(List<UUID> ids) {
        return ids.stream().sorted().map(reviews::lock).collect(Collectors.toMap(Docket::id, Function.identity()));
    }

    Map<UUID, Docket> read(List<UUID> ids) {
        return ids.stream().map(reviews::get).collect(Collectors.toMap(Docket::id, Function.identity()));
    }

    /** The state is checked here, before anything is stored; stars come from the confirmed result. */
    List<Item> items(List<DecisionJson.RequestItem> requested, Map<UUID, Docket> dockets, LocalDate signedOn) {
        return requested.stream()
                .map(item -> item(requireNonNull(dockets.get(item.assessmentId())), item.outcome(), signedOn))
                .toList();
    }

    void requireNotBefore(String pointer, LocalDate signedOn, Collection<Docket> dockets) {
        var check = new InputCheck();
        dockets.stream()
                .map(docket -> results.confirmedOn(docket.id()).orElseThrow())
                .filter(signedOn::isBefore)
                .findFirst()
                .ifPresent(confirmedOn -> check.reject(pointer, "before", confirmedOn));
        check.throwIfAny();
    }

    /**
     * @param document the decision itself, or the amending one
     * @param now when that was recorded
     */
    @Transactional(TxType.MANDATORY)
    void take(Decision decision, SignedDocument document, Item item, Map<UUID, Docket> dockets, Instant now) {
        var docket = requireNonNull(dockets.get(item.assessmentId()));
        var next = item.outcome().apply(docket.assessment(), upgrades.bar(docket, item.signedOn()));
        var stored = reviews.advance(next, next.state().name());
        var event = DecisionRecorded.of(decision, document, item, stored, store.recognitionId(docket.id()), now);
        outbox.append(DecisionUseCases.DECISION_RECORDED, docket.id(), event);
    }

    /** @throws vn.ocop.platform.problem.Refused with AlreadyFollowed if the result is to stand free and a later assessment rests on it */
    @Transactional(TxType.MANDATORY)
    void end(Decision decision, Change change, Item item, Docket docket) {
        var stored =
                switch (change.kind()) {
                    case AMENDING -> reviews.advance(free(docket), "TAKEN_OUT");
                    case WITHDRAWAL ->
                        reviews.advance(
                                docket.assessment().afterwards().withdrawRecognition(), "RECOGNITION_WITHDRAWN");
                    case CLERICAL -> throw new IllegalArgumentException("a slip of the pen ends nothing");
                };
        var event = DecisionWithdrawn.of(
                decision, change, requireNonNull(change.document()), item, stored, store.recognitionId(docket.id()));
        store.end(docket.id(), change.id());
        outbox.append(DecisionUseCases.DECISION_WITHDRAWN, docket.id(), event);
    }

    @Transactional(TxType.MANDATORY)
    void tell(Decision decision, Change change, Item item) {
        var docket = reviews.get(item.assessmentId());
        var event = DecisionCorrected.of(decision, item, docket, store.recognitionId(docket.id()), change.recordedAt());
        outbox.append(DecisionUseCases.DECISION_CORRECTED, docket.id(), event);
    }

    private Assessment free(Docket docket) {
        reviews.requireLast(docket);
        return docket.assessment().afterwards().takeOut();
    }

    private Item item(Docket docket, Outcomes outcome, LocalDate signedOn) {
        var assessment = docket.assessment();
        var stars = assessment.confirmed().stars().value();
        outcome.apply(assessment, upgrades.bar(docket, signedOn));
        var name = docket.subject().product().name();
        return new Item(docket.id(), name, outcome, stars, signedOn, Item.Standing.IN_FORCE);
    }
}
