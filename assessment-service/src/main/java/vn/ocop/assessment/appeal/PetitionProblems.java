package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class PetitionProblems implements RefusalProblems<PetitionRefusal> {

    @Override
    public Class<PetitionRefusal> refusals() {
        return PetitionRefusal.class;
    }

    @Override
    public Problem describe(PetitionRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case PetitionRefusal.NoSuchAppeal(var id) -> Problem.of("no-such-appeal", 404, id);
            case PetitionRefusal.NoSuchComplaint(var id) -> Problem.of("no-such-complaint", 404, id);
            case PetitionRefusal.NoSuchReceipt() -> Problem.of("no-such-receipt", 404);
            case PetitionRefusal.NothingToAppeal(var id) -> Problem.of("nothing-to-appeal", 409, id);
            case PetitionRefusal.NotTheProducer() -> Problem.of("not-the-producer", 403);
            case PetitionRefusal.AppealTooLate(var lastDay) ->
                Problem.of("appeal-too-late", 409, lastDay).with("lastDay", lastDay.toString());
            case PetitionRefusal.AppealExists(var assessment, var appeal) ->
                Problem.of("appeal-exists", 409, assessment, appeal).with("appealId", appeal);
            case PetitionRefusal.WrongPetitionState(var id, var actual, var needed) ->
                Problem.of("wrong-petition-state", 409, id, actual.name(), joined(needed))
                        .with("state", actual.name());
            case PetitionRefusal.TookPart(var id, var parts) ->
                Problem.of("took-part", 403, id, joined(parts)).with("parts", parts);
            case PetitionRefusal.IdentityProtected(var id) -> Problem.of("identity-protected", 403, id);
        };
    }

    private static String joined(List<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
