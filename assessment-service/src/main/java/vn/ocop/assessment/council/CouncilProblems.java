package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

/** The only place where a refusal about councils meets an HTTP status. */
@ApplicationScoped
class CouncilProblems implements RefusalProblems<CouncilRefusal> {

    @Override
    public Class<CouncilRefusal> refusals() {
        return CouncilRefusal.class;
    }

    @Override
    public Problem describe(CouncilRefusal refusal) {
        return switch (refusal) {
            case CouncilRefusal.NoSuchCouncil(var id) -> Problem.of("no-such-council", 404, id);
            case CouncilRefusal.NotAMember(var id) -> Problem.of("not-a-council-member", 403, id);
            case CouncilRefusal.WrongPosition(var id, var required) ->
                Problem.of("wrong-position", 403, id, required.name());
            case CouncilRefusal.LevelFixed(var id) -> Problem.of("council-level-fixed", 409, id);
            case CouncilRefusal.SetsClaimed(var other, var sets) ->
                Problem.of(
                                "product-sets-claimed",
                                409,
                                other,
                                sets.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .with("councilId", other)
                        .with("productSets", sets);
            case CouncilRefusal.NotStanding(var id) -> Problem.of("council-not-standing", 409, id);
        };
    }
}
