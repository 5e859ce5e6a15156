package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.result-imported.v1}: a recognition that another system decided. */
record ResultImportedJson(
        UUID resultId,
        UUID productId,
        Decision decision,
        @Nullable Instant recordedAt) {

    record Decision(LocalDate signedOn) {}

    DecisionFact toFact(long version, Instant eventTime) {
        return new DecisionFact(
                resultId,
                version,
                productId,
                Outcome.RECOGNISED,
                decision.signedOn(),
                recordedAt == null ? eventTime : recordedAt);
    }
}
