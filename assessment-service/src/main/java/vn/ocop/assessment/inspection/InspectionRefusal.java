package vn.ocop.assessment.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of inspections. */
sealed interface InspectionRefusal extends Refusal {

    record NoSuchInspection(UUID id) implements InspectionRefusal {}

    record AlreadyConcluded(UUID id) implements InspectionRefusal {}

    record NotBegun(UUID id, LocalDate heldOn) implements InspectionRefusal {}

    /** @param missing product and point, e.g. "0199… MARK_USE" */
    record FindingsMissing(UUID id, List<String> missing) implements InspectionRefusal {}

    /** It is not concluded, or proposes nothing for that product. */
    record NotProposed(UUID id, UUID productId) implements InspectionRefusal {}

    record AlreadyRevoked(UUID id, LocalDate revokedOn) implements InspectionRefusal {}

    record AlreadyDeclined(UUID id) implements InspectionRefusal {}

    /** An inspector's account acts for an inspected producer. */
    record InspectorInConflict(List<String> usernames) implements InspectionRefusal {}
}
