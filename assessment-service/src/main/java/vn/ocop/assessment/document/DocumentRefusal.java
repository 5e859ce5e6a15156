package vn.ocop.assessment.document;

import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of papers that the records themselves do not say. */
sealed interface DocumentRefusal extends Refusal {

    /** Products of the meeting are still open in it: minutes would tell what may change. */
    record MinutesNotYet(UUID meetingId, List<UUID> assessmentIds) implements DocumentRefusal {}
}
