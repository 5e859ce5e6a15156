package vn.ocop.assessment.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class AnalyticsProblems implements RefusalProblems<AnalyticsRefusal> {

    @Override
    public Class<AnalyticsRefusal> refusals() {
        return AnalyticsRefusal.class;
    }

    @Override
    public Problem describe(AnalyticsRefusal refusal) {
        return switch (refusal) {
            case AnalyticsRefusal.ClosedToVoters(var id) -> Problem.of("score-analytics-closed", 403, id);
        };
    }
}
