package vn.ocop.statistics.cubejob;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NeverAnswered;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NoSuchJob;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NotAnsweredYet;
import vn.ocop.statistics.cubejob.CubeJobRefusal.TooManyAnswers;
import vn.ocop.statistics.cubejob.CubeJobRefusal.TooManyJobs;

@ApplicationScoped
class CubeJobProblems implements RefusalProblems<CubeJobRefusal> {

    @Override
    public Class<CubeJobRefusal> refusals() {
        return CubeJobRefusal.class;
    }

    @Override
    public Problem describe(CubeJobRefusal refusal) {
        return switch (refusal) {
            case NoSuchJob(var id) -> Problem.of("no-such-job", 404, id);
            case TooManyJobs(int open) -> Problem.of("too-many-jobs", 429, open);
            case TooManyAnswers(int kept) -> Problem.of("too-many-answers", 429, kept);
            case NotAnsweredYet(var state) ->
                Problem.of("job-not-answered", 409, state.name()).with("state", state.name());
            case NeverAnswered(var failure) ->
                Problem.of("job-failed", 409, failure).with("failure", failure);
        };
    }
}
