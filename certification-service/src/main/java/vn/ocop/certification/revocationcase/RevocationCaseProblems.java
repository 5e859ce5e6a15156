package vn.ocop.certification.revocationcase;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class RevocationCaseProblems implements RefusalProblems<RevocationCaseRefusal> {

    @Override
    public Class<RevocationCaseRefusal> refusals() {
        return RevocationCaseRefusal.class;
    }

    @Override
    public Problem describe(RevocationCaseRefusal refusal) {
        return switch (refusal) {
            case RevocationCaseRefusal.AlreadyRecorded(String number) ->
                Problem.of("revocation-case-recorded", 409, number);
            case RevocationCaseRefusal.Closed(RevocationCase.State state) ->
                Problem.of("revocation-case-closed", 409).with("state", state.name());
        };
    }
}
