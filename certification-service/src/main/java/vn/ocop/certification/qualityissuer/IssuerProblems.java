package vn.ocop.certification.qualityissuer;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.qualityissuer.IssuerRefusal.NameTaken;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class IssuerProblems implements RefusalProblems<IssuerRefusal> {

    @Override
    public Class<IssuerRefusal> refusals() {
        return IssuerRefusal.class;
    }

    @Override
    public Problem describe(IssuerRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case NameTaken(var name) -> Problem.of("issuer-exists", 409, name);
        };
    }
}
