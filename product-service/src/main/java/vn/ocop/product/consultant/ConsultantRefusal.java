package vn.ocop.product.consultant;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about consultants of a dossier. */
public sealed interface ConsultantRefusal extends Refusal {

    record AlreadyNamed(String username) implements ConsultantRefusal {}

    record AlreadyWithdrawn(UUID id) implements ConsultantRefusal {}

    /** Somebody else named the person, the dossier has left the producer, or it is the caller's own account. */
    record NotYours(UUID id) implements ConsultantRefusal {}
}
