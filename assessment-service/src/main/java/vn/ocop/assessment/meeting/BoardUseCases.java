package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.platform.database.Db;

@ApplicationScoped
class BoardUseCases {

    private final CouncilUseCases councils;
    private final MeetingPolicy policy;
    private final Db db;

    BoardUseCases(CouncilUseCases councils, MeetingPolicy policy, Db db) {
        this.councils = councils;
        this.policy = policy;
        this.db = db;
    }

    @Transactional
    Map<String, Integer> states(UUID councilId) {
        policy.requireSight(councils.get(councilId));
        return db
                .query(
                        "select state, count(*)::int as n from assessment where council_id = ? group by state",
                        r -> Map.entry(r.string("state"), r.intValue("n")),
                        councilId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
