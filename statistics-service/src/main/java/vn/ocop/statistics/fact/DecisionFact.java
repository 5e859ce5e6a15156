package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import vn.ocop.statistics.figure.Moment;

/**
 * What an authority decided about a product, in so far as "potential 5 stars" needs it (ADR-0081).
 *
 * @param sourceId the assessment, or the imported result
 * @param legalDay day of signing (Vietnam)
 */
record DecisionFact(
        UUID sourceId, long version, UUID productId, Outcome outcome, LocalDate legalDay, Instant recordedAt)
        implements Fact {

    DecisionFact {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }

    enum Outcome {
        RECOGNISED,
        /** The province approved 90 points or more and sent the file to the ministry. */
        FORWARDED,
        /** The ministry's assessment ended without 5 stars, or the file was taken out of the province's decision before it. */
        RETURNED
    }

    static final Comparator<DecisionFact> NEWER = Comparator.comparing(DecisionFact::legalDay)
            .thenComparing(DecisionFact::recordedAt)
            .thenComparing(fact -> fact.sourceId().toString())
            .thenComparing(DecisionFact::version);

    /** The same event, whatever it says. */
    boolean sameAs(DecisionFact other) {
        return sourceId.equals(other.sourceId) && version == other.version;
    }

    boolean knownIn(Moment moment) {
        return moment.includes(legalDay, recordedAt);
    }
}
