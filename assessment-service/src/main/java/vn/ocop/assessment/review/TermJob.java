package vn.ocop.assessment.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;
import vn.ocop.platform.time.VietnamTime;

/**
 * Tells the other services who may read, soon after the day on which a member's term began or ended. Here the seat follows from the
 * day itself; running twice, or in many replicas, announces nothing twice.
 */
@ApplicationScoped
class TermJob {

    /** Short enough for the new day, and for a failure to heal. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int DAYS_TO_CATCH_UP = 31;

    private final RecheckUseCases rechecks;
    private final Clock clock;
    private @Nullable Recurring turns;

    TermJob(RecheckUseCases rechecks, Clock clock) {
        this.rechecks = rechecks;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        turns = Recurring.start("readers after a term", PAUSE, this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }

    void run() {
        rechecks.councilsWithTurns(VietnamTime.today(clock), DAYS_TO_CATCH_UP).forEach(rechecks::council);
    }
}
