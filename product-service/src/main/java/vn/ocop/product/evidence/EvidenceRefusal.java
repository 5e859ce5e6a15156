package vn.ocop.product.evidence;

import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about files of a dossier. */
public sealed interface EvidenceRefusal extends Refusal {

    /** The dossier is with the offices: its proofs stay as they are. */
    record DossierClosed(String state) implements EvidenceRefusal {}

    record FileMissing(String part) implements EvidenceRefusal {}

    record FileEmpty() implements EvidenceRefusal {}

    /** @param detected by content; "?" if it is of no known kind */
    record KindNotTaken(String detected, String taken) implements EvidenceRefusal {}

    /** The content is something else than the name or the declared type says. */
    record KindMismatch(String claimed, String detected) implements EvidenceRefusal {}

    record RangeUnsatisfiable(long size) implements EvidenceRefusal {}

    record AlreadySuperseded() implements EvidenceRefusal {}

    /** The producer took it back. */
    record AlreadyWithdrawn() implements EvidenceRefusal {}

    /** Nothing was decided on the product before, so there is nothing to reuse. */
    record NoEarlierDossier(UUID dossierId) implements EvidenceRefusal {}

    /** A paper past its last day proves nothing any more. */
    record Lapsed(LocalDate validUntil) implements EvidenceRefusal {}

    record AlreadyReused() implements EvidenceRefusal {}

    record OfAnotherForm(String criteria) implements EvidenceRefusal {}
}
