package vn.ocop.assessment.council;

import java.util.List;
import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" that councils and membership can say. */
public sealed interface CouncilRefusal extends Refusal {

    record NoSuchCouncil(UUID id) implements CouncilRefusal {}

    /** The caller has no seat there, whatever roles the token carries. */
    record NotAMember(UUID councilId) implements CouncilRefusal {}

    /** The step belongs to another position of the council. */
    record WrongPosition(UUID councilId, Position required) implements CouncilRefusal {}

    record LevelFixed(UUID councilId) implements CouncilRefusal {}

    /** Another council claims these product sets on some of the same days. */
    record SetsClaimed(UUID otherId, List<Integer> productSets) implements CouncilRefusal {}

    /** Today lies outside the days for which it was set up. */
    record NotStanding(UUID councilId) implements CouncilRefusal {}
}
