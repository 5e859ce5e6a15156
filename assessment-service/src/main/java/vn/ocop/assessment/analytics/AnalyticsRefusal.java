package vn.ocop.assessment.analytics;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of score analytics. */
sealed interface AnalyticsRefusal extends Refusal {

    /** Whoever scores in a council is not to fit the next sheets to the figures. */
    record ClosedToVoters(UUID councilId) implements AnalyticsRefusal {}
}
