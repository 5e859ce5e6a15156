package vn.ocop.assessment.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;

/**
 * Tells the other services who may read, soon after the day on which a member's term began or ended. Here the seat follows from the
 * day itself; running twice, or in many replicas, announces nothing twice.
 */
@ApplicationScoped
class TermJob {

    private static final Logger LOG = Logger.getLogger(TermJob.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int DAYS_TO_CATCH_UP = 31;

    private final RecheckUseCases rechecks;
    private final Clock clock;
    private @Nullable Thread thread;

    TermJob(RecheckUseCases rechecks, Clock clock) {
        this.rechecks = rechecks;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("terms").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            run();
            try {
                Thread.sleep(PAUSE); // short enough for the new day, and for a failure to heal
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void run() {
        try {
            rechecks.councilsWithTurns(VietnamTime.today(clock), DAYS_TO_CATCH_UP)
                    .forEach(rechecks::council);
        } catch (RuntimeException failed) {
            LOG.warn("readers after a term are not announced yet; trying again", failed);
        }
    }
}
