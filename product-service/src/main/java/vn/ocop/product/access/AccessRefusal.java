package vn.ocop.product.access;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about accounts of producers. */
public sealed interface AccessRefusal extends Refusal {

    record NotYourProducer(UUID producerId) implements AccessRefusal {}

    record AlreadyLinked(String username) implements AccessRefusal {}

    /** A council member who was not assigned, or who has declared a conflict. */
    record NotAReader(UUID dossierId) implements AccessRefusal {}
}
