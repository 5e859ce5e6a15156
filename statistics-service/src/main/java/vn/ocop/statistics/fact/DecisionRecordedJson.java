package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.decision-recorded.v1}. */
record DecisionRecordedJson(
        UUID assessmentId,
        UUID productId,
        String outcome,
        LocalDate signedOn,
        @Nullable Instant recordedAt) {

    DecisionFact toFact(long version, Instant eventTime) {
        return new DecisionFact(
                assessmentId,
                version,
                productId,
                Outcome.valueOf(outcome),
                signedOn,
                recordedAt == null ? eventTime : recordedAt);
    }
}
