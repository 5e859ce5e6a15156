package vn.ocop.assessment.resultimport;

import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of results decided elsewhere. */
sealed interface ImportRefusal extends Refusal {

    /** It contradicts what is recorded. */
    record RowRefused(FieldError fault) implements ImportRefusal {}

    /** 5 stars are the ministry's: a province cannot push them. */
    record NotYourDecision(int stars) implements ImportRefusal {}

    /** The system belongs to another province. */
    record ForeignSystem(String code) implements ImportRefusal {}
}
