package vn.ocop.statistics.publication;

import java.time.Instant;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface PublicationRefusal extends Refusal {

    record NoSuchPublication(UUID id) implements PublicationRefusal {}

    /** @param settled before which everything recorded is taken to have arrived */
    record NotSettled(Instant knownAt, Instant settled) implements PublicationRefusal {}
}
