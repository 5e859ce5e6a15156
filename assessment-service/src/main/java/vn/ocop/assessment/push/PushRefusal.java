package vn.ocop.assessment.push;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;
import vn.ocop.platform.rows.ImportState;

/** Every "no" to a file of results; what is wrong with its rows is told by the import. */
sealed interface PushRefusal extends Refusal {

    /** One province's files wait already. */
    record TooManyWaiting(int waiting) implements PushRefusal {}

    record AlreadyOver(UUID id, ImportState state) implements PushRefusal {}
}
