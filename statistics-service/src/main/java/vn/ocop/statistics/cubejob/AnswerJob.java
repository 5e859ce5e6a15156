package vn.ocop.statistics.cubejob;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.time.Recurring;

/** Looks for open questions; one replica answers for all. A killed one loses its lock at once, and the next goes on. */
@ApplicationScoped
class AnswerJob {

    private static final Logger LOG = Logger.getLogger(AnswerJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final AnswerUseCases answers;
    private final AgroalDataSource database;
    private @Nullable Recurring turns;
    private @Nullable Recurring sweeps;

    AnswerJob(AnswerUseCases answers, AgroalDataSource database) {
        this.answers = answers;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        turns = Recurring.start("answers of cube jobs", PAUSE, this::answerAll);
        sweeps = Recurring.start("expiry of cube jobs", SWEEP, answers::deleteExpired);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
        if (sweeps != null) {
            sweeps.close();
        }
    }

    /** One after the other: an answer may take a good part of the memory. */
    private void answerAll() {
        if (!answers.anyOpen()) {
            return;
        }
        try (var leadership = new Leadership(database, "/ocop/statistics/jobs")) {
            while (leadership.held() && answers.anyOpen()) {
                answers.answerFirst();
            }
        } catch (OutOfMemoryError tooMuch) { // it is given up in the end, this thread never
            LOG.error("a question was too much for the memory", tooMuch);
        }
    }
}
