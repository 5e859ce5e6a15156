package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is needed of {@code result-corrected} and its like: a recognition elsewhere that is told anew. */
record ResultRevisedJson(UUID resultId, UUID productId, Result result, boolean voided) {

    record Result(Decision decision) {}

    record Decision(LocalDate signedOn) {}

    /** One that is taken back says nothing new of the way to the ministry. */
    Optional<DecisionFact> toFact(long version, Instant eventTime) {
        return voided
                ? Optional.empty()
                : Optional.of(new DecisionFact(
                        resultId,
                        version,
                        productId,
                        DecisionFact.Outcome.RECOGNISED,
                        result.decision().signedOn(),
                        eventTime));
    }
}
