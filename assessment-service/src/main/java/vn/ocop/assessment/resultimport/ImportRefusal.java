package vn.ocop.assessment.resultimport;

import vn.ocop.platform.problem.Refusal;

/** Every "no" of results decided elsewhere. */
sealed interface ImportRefusal extends Refusal {

    /** The same id came before with other content; a correction is a step of its own. */
    record ResultDiffers(String sourceSystem, String externalId) implements ImportRefusal {}

    /** 5 stars are the ministry's: a province cannot push them. */
    record NotYourDecision(int stars) implements ImportRefusal {}

    /** The system belongs to another province. */
    record ForeignSystem(String code) implements ImportRefusal {}
}
