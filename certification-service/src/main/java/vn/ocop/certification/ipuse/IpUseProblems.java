package vn.ocop.certification.ipuse;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.ipuse.IpUseRefusal.EndedAlready;
import vn.ocop.certification.ipuse.IpUseRefusal.NotUsable;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class IpUseProblems implements RefusalProblems<IpUseRefusal> {

    @Override
    public Class<IpUseRefusal> refusals() {
        return IpUseRefusal.class;
    }

    @Override
    public Problem describe(IpUseRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case NotUsable(var kind) -> Problem.of("no-right-of-use", 409, kind).with("kind", kind);
            case EndedAlready(var state, var on) ->
                Problem.of("use-ended-already", 409, on, state).with("state", state);
        };
    }
}
