package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.assessment-changed.v1}: only that the ministry's council did not reach 90. */
record AssessmentChangedJson(UUID assessmentId, UUID productId, String level, String change) {

    /** The event carries no date of signing, so the day on which it was recorded counts (ADR-0081). */
    Optional<DecisionFact> toFact(long version, Instant eventTime) {
        if (!level.equals("CENTRAL") || !change.equals("NOT_REACHED")) {
            return Optional.empty();
        }
        return Optional.of(new DecisionFact(
                assessmentId, version, productId, Outcome.NOT_REACHED, VietnamTime.dayOf(eventTime), eventTime));
    }
}
