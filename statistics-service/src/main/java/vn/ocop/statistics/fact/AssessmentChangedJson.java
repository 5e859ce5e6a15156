package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.assessment-changed.v1}: only that the ministry's assessment ended without 5 stars. */
record AssessmentChangedJson(UUID assessmentId, UUID productId, String level, String change) {

    /** Changes that end an assessment without a decision; each happens once. */
    private static final Set<String> ENDINGS = Set.of("RETURNED_TO_PROVINCE", "NOT_REACHED", "REJECTED", "WITHDRAWN");

    /** The event carries no date of signing, so the day on which it was recorded counts (ADR-0081). */
    Optional<DecisionFact> toFact(long version, Instant eventTime) {
        if (!level.equals("CENTRAL") || !ENDINGS.contains(change)) {
            return Optional.empty();
        }
        return Optional.of(new DecisionFact(
                assessmentId, version, productId, Outcome.RETURNED, VietnamTime.dayOf(eventTime), eventTime));
    }
}
