package vn.ocop.assessment.decision;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of decisions. */
sealed interface DecisionRefusal extends Refusal {

    record NoSuchDecision(UUID id) implements DecisionRefusal {}

    record NumberTaken(String number, int year) implements DecisionRefusal {}

    /** No written notice has been recorded for the product. */
    record NoNoticeYet(UUID assessmentId) implements DecisionRefusal {}

    /** One decision has one issuer: products of one level and, at the province, of one province. */
    record MixedIssuers() implements DecisionRefusal {}

    /** No product is recognised by it any more. */
    record NothingRecognised(UUID id) implements DecisionRefusal {}
}
