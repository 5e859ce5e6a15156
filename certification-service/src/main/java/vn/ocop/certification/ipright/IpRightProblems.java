package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.iplife.IpRightRefusal;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalOutOfTime;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalsUsedUp;
import vn.ocop.certification.iplife.IpRightRefusal.StatusNotAllowed;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class IpRightProblems implements RefusalProblems<IpRightRefusal> {

    @Override
    public Class<IpRightRefusal> refusals() {
        return IpRightRefusal.class;
    }

    @Override
    public Problem describe(IpRightRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case StatusNotAllowed(var from, var to) ->
                Problem.of("status-not-allowed", 409, from, to).with("state", from);
            case RenewalOutOfTime(var first, var latest) ->
                Problem.of("renewal-out-of-time", 409, first, latest)
                        .with("from", first)
                        .with("until", latest);
            case RenewalsUsedUp(var kind) -> Problem.of("renewals-used-up", 409, kind);
        };
    }
}
