package vn.ocop.assessment.casefile;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of case files. */
sealed interface CaseFileRefusal extends Refusal {

    /** Whoever sits in the council waits for the closing. */
    record ClosedToMembers(UUID assessmentId) implements CaseFileRefusal {}
}
