package vn.ocop.assessment.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.platform.time.VietnamTime;

/** Questions only: nothing here writes, and no rule of scoring reads what it answers. */
@ApplicationScoped
class AnalyticsUseCases {

    private final CouncilUseCases councils;
    private final AnalyticsPolicy policy;
    private final AnalyticsStore store;

    AnalyticsUseCases(CouncilUseCases councils, AnalyticsPolicy policy, AnalyticsStore store) {
        this.councils = councils;
        this.policy = policy;
        this.store = store;
    }

    @Transactional
    ScoreAnalyticsJson council(UUID id) {
        policy.requireSight(councils.get(id));
        var voters = store.voters(id);
        var ids = voters.stream().map(AnalyticsStore.Voter::id).toList();
        return ScoreAnalyticsJson.of(id, voters, CouncilFigures.of(ids, store.scored(id)));
    }

    /** @param year in which the results were confirmed, by Vietnamese days */
    @Transactional
    CouncilComparisonJson councils(int year) {
        var from = VietnamTime.startOfDay(LocalDate.of(year, 1, 1));
        var until = VietnamTime.startOfDay(LocalDate.of(year + 1, 1, 1));
        var comparison = new Comparison(StandOutRule.PRESENT, store.results(policy.reach(), from, until));
        return CouncilComparisonJson.of(year, comparison.councils());
    }
}
