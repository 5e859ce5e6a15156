package vn.ocop.statistics.fact;

import java.time.Instant;
import java.util.UUID;

/** What is known of one product from its owner's events; never changed. */
sealed interface Fact permits CertificateFact, DecisionFact {

    UUID productId();

    /** From which instant on it is known. */
    Instant recordedAt();
}
