package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of appeals and complaints. */
sealed interface PetitionRefusal extends Refusal {

    record NoSuchAppeal(UUID id) implements PetitionRefusal {}

    record NoSuchComplaint(UUID id) implements PetitionRefusal {}

    record NoSuchReceipt() implements PetitionRefusal {}

    /** Neither a decision nor a notice nor a rejection stands. */
    record NothingToAppeal(UUID assessmentId) implements PetitionRefusal {}

    /** The caller's account does not act for the product's producer. */
    record NotTheProducer() implements PetitionRefusal {}

    record AppealTooLate(LocalDate lastDay) implements PetitionRefusal {}

    /** One appeal at a time, and none after its resolution: the second instance is not here (ADR-0090). */
    record AppealExists(UUID assessmentId, UUID appealId) implements PetitionRefusal {}

    record WrongPetitionState(UUID id, PetitionState actual, List<PetitionState> needed) implements PetitionRefusal {}

    /** Nobody judges what they took part in. */
    record TookPart(UUID id, List<Part> parts) implements PetitionRefusal {}

    /** A complainant's identity is for the person who accepted or resolved the complaint. */
    record IdentityProtected(UUID id) implements PetitionRefusal {}
}
