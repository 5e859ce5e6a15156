package vn.ocop.assessment.push;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" to a file of results; what is wrong with its rows is told by the import. */
sealed interface PushRefusal extends Refusal {

    /** The sender broke off; nothing was kept. */
    record UploadBroken() implements PushRefusal {}

    record EncodingNotTaken(String encoding) implements PushRefusal {}

    /** One province's files wait already. */
    record TooManyWaiting(int waiting) implements PushRefusal {}

    record AlreadyOver(UUID id, PushState state) implements PushRefusal {}
}
