package vn.ocop.assessment.review;

import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" that an assessment can say. Adding one breaks the build until it has a problem type. */
public sealed interface ReviewRefusal extends Refusal {

    record NoSuchAssessment(UUID id) implements ReviewRefusal {}

    record WrongState(UUID id, State actual, List<State> needed) implements ReviewRefusal {}

    /** The caller is in conflict: neither seeing nor scoring. */
    record InConflict(UUID id) implements ReviewRefusal {}

    record QuorumMissing(UUID id, int counted, int required, boolean chairScored) implements ReviewRefusal {}

    /** Written opinions have been asked for already, or it was heard in a meeting: only a meeting can settle it. */
    record MeetingRequired(UUID id) implements ReviewRefusal {}

    /** Too few stars to be recognised at this level. */
    record NoticeNotDecision(UUID id, int stars) implements ReviewRefusal {}

    /** An upgrade came to no more stars than the product has: a notice, and the certificate stays. */
    record UpgradeFailed(UUID id, int stars, int held) implements ReviewRefusal {}

    /** Enough stars for a decision, so no notice. */
    record DecisionNeeded(UUID id, int stars) implements ReviewRefusal {}

    /** The result leads to the other outcome. */
    record WrongOutcome(UUID id, State lawful) implements ReviewRefusal {}

    /** The chair is free to chair, so nobody acts for the chair. */
    record ChairNotInConflict(UUID id) implements ReviewRefusal {}

    /** The centre has it already. */
    record AlreadyOpened(UUID dossierId) implements ReviewRefusal {}

    /** A later assessment rests on it. */
    record AlreadyFollowed(UUID id) implements ReviewRefusal {}

    /** The province has not chosen to recognise on the centre's result. */
    record FollowUpMissing(UUID id) implements ReviewRefusal {}

    /** The province chooses once. */
    record AlreadyChosen(UUID id, FollowUp choice) implements ReviewRefusal {}
}
