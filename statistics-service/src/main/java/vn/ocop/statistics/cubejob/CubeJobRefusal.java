package vn.ocop.statistics.cubejob;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface CubeJobRefusal extends Refusal {

    /** Not there, expired, or somebody else's. */
    record NoSuchJob(UUID id) implements CubeJobRefusal {}

    record TooManyJobs(int open) implements CubeJobRefusal {}

    record TooManyAnswers(int kept) implements CubeJobRefusal {}

    record NotAnsweredYet(PlacedQuestion.State state) implements CubeJobRefusal {}

    /** @param failure slug of the problem */
    record NeverAnswered(String failure) implements CubeJobRefusal {}
}
