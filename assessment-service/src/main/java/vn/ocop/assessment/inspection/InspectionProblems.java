package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class InspectionProblems implements RefusalProblems<InspectionRefusal> {

    @Override
    public Class<InspectionRefusal> refusals() {
        return InspectionRefusal.class;
    }

    @Override
    public Problem describe(InspectionRefusal refusal) {
        return switch (refusal) {
            case InspectionRefusal.NoSuchInspection(var id) -> Problem.of("no-such-inspection", 404, id);
            case InspectionRefusal.AlreadyConcluded(var id) -> Problem.of("inspection-concluded", 409, id);
            case InspectionRefusal.NotBegun(var id, var heldOn) -> Problem.of("inspection-not-begun", 409, id, heldOn);
            case InspectionRefusal.FindingsMissing(var id, var missing) ->
                Problem.of("findings-missing", 409, id, String.join(", ", missing))
                        .with("missing", missing);
            case InspectionRefusal.NotProposed(var _, var productId) ->
                Problem.of("revocation-not-proposed", 409, productId);
            case InspectionRefusal.AlreadyRevoked(var _, var revokedOn) ->
                Problem.of("revocation-made", 409, revokedOn);
            case InspectionRefusal.AlreadyDeclined(var _) -> Problem.of("revocation-declined", 409);
            case InspectionRefusal.InspectorInConflict(var usernames) ->
                Problem.of("inspector-in-conflict", 409, String.join(", ", usernames))
                        .with("usernames", usernames);
        };
    }
}
