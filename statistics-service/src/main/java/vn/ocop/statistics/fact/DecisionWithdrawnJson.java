package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** What is needed of {@code vn.ocop.assessment.decision-withdrawn.v1}: a file that is not on its way to the ministry any more. */
record DecisionWithdrawnJson(UUID assessmentId, UUID productId, String outcome, LocalDate signedOn) {

    /** A recognition that was withdrawn is told by its certificate, and says nothing about another file sent to the ministry. */
    Optional<DecisionFact> toFact(long version, Instant eventTime) {
        return outcome.equals("FORWARDED")
                ? Optional.of(new DecisionFact(assessmentId, version, productId, Outcome.RETURNED, signedOn, eventTime))
                : Optional.empty();
    }
}
