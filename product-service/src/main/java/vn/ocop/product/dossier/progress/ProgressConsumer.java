package vn.ocop.product.dossier.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;
import vn.ocop.product.completion.CompletionRequest;
import vn.ocop.product.completion.CompletionStore;
import vn.ocop.product.dossier.FollowUseCases;
import vn.ocop.product.flag.FlagUseCases;

/** What the councils do with a dossier, and whom they let read it. */
@ApplicationScoped
class ProgressConsumer implements EventConsumerDefinition {

    private final ProgressStore store;
    private final CompletionStore completions;
    private final FollowUseCases dossiers;
    private final FlagUseCases flags;

    ProgressConsumer(ProgressStore store, CompletionStore completions, FollowUseCases dossiers, FlagUseCases flags) {
        this.store = store;
        this.completions = completions;
        this.dossiers = dossiers;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "product-dossiers";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.ASSESSMENT);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                EventHandler.each(
                        "vn.ocop.assessment.assessment-changed.v1", AssessmentChanged.class, this::assessmentChanged),
                EventHandler.each(
                        "vn.ocop.assessment.decision-recorded.v1", DecisionRecorded.class, this::decisionRecorded),
                EventHandler.each(
                        "vn.ocop.assessment.decision-corrected.v1", DecisionRecorded.class, this::decisionRecorded),
                EventHandler.each(
                        "vn.ocop.assessment.decision-withdrawn.v1", DecisionWithdrawn.class, this::decisionWithdrawn));
    }

    @Override
    public Set<String> ignored() {
        return Set.of(
                "vn.ocop.assessment.council-changed.v1",
                "vn.ocop.assessment.inspection-concluded.v1",
                "vn.ocop.assessment.revocation-declined.v1");
    }

    void assessmentChanged(ReceivedEvent<AssessmentChanged> event) {
        var changed = event.payload();
        var asked = changed.request();
        if (asked != null) {
            completions.learn(changed.dossierId(), asked);
        }
        store.store(changed, asked == null ? changed.asksWithoutSaying() : !completions.isAnswered(asked.id()));
        store.replaceReaders(changed);
        dossiers.follow(changed.dossierId(), store.trail(changed.dossierId()).dossierState(), changed);
    }

    void decisionRecorded(ReceivedEvent<DecisionRecorded> event) {
        var decision = event.payload();
        store.store(decision);
        dossiers.learn(decision.dossierId(), "DECISION_LEARNED", decision);
        flags.reviewOf(decision.dossierId()); // the certificate may have been heard of before its decision
    }

    void decisionWithdrawn(ReceivedEvent<DecisionWithdrawn> event) {
        var decision = event.payload();
        store.withdraw(decision.assessmentId());
        dossiers.learn(decision.dossierId(), "DECISION_WITHDRAWN", decision);
    }

    /** @param readers council members who may read the dossier now */
    record AssessmentChanged(
            UUID assessmentId,
            @Nullable UUID previousId,
            UUID dossierId,
            @Nullable String level,
            String state,
            @Nullable List<String> readers,
            String change,
            @Nullable Completion completion) {

        @Nullable
        CompletionRequest request() {
            return completion == null
                    ? null
                    : new CompletionRequest(
                            completion.requestId(),
                            assessmentId,
                            completion.askedOn(),
                            completion.answerBy(),
                            completion.items(),
                            null);
        }

        /** Before events told what is asked for. */
        boolean asksWithoutSaying() {
            return change.equals("COMPLETION_REQUESTED");
        }

        /** Only who may read, or who chairs, is another: the assessment itself stands where it stood. */
        boolean isNoStep() {
            return Set.of("READERS_CHANGED", "CONFLICT_DECLARED", "ACTING_CHAIR_NAMED")
                    .contains(change);
        }

        List<String> readersOrNone() {
            return Objects.requireNonNullElse(readers, List.of());
        }
    }

    /** What the producer is asked to complete and has not. */
    record Completion(UUID requestId, LocalDate askedOn, LocalDate answerBy, List<CompletionRequest.Item> items) {}

    record DecisionWithdrawn(UUID assessmentId, UUID dossierId) {}

    /** @param outcome RECOGNISED or FORWARDED */
    record DecisionRecorded(
            UUID assessmentId,
            UUID dossierId,
            String number,
            LocalDate signedOn,
            String outcome,
            @Nullable Integer stars,
            @Nullable UUID decisionId) {}
}
