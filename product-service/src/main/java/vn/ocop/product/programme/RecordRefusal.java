package vn.ocop.product.programme;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;
import vn.ocop.platform.rows.ImportState;

/** Every "no" about programme records. */
public sealed interface RecordRefusal extends Refusal {

    record Withdrawn(UUID id) implements RecordRefusal {}

    /** Its id in the system it came from is recorded already. */
    record AlreadyThere(UUID id) implements RecordRefusal {}

    /** @param least fewest answers of which figures are told */
    record TooFewAnswers(int least) implements RecordRefusal {}

    /** A file that is done with is not cancelled any more. */
    record ImportOver(UUID id, ImportState state) implements RecordRefusal {}
}
