package vn.ocop.certification.revocationcase;

import vn.ocop.platform.problem.Refusal;

/** Every "no" about what started a revocation. */
sealed interface RevocationCaseRefusal extends Refusal {

    /** The same document about the same certificate. */
    record AlreadyRecorded(String documentNumber) implements RevocationCaseRefusal {}

    record Closed(RevocationCase.State state) implements RevocationCaseRefusal {}
}
