package vn.ocop.certification.lapse;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;

/** Looks for ended certificates at the start and soon after each midnight in Vietnam. */
@ApplicationScoped
class LapseJob {

    private static final Logger LOG = Logger.getLogger(LapseJob.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final LapseUseCases lapses;
    private final Clock clock;
    private @Nullable Thread thread;

    LapseJob(LapseUseCases lapses, Clock clock) {
        this.lapses = lapses;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("lapse").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            announce();
            try {
                Thread.sleep(LONGEST_PAUSE); // short enough for the new day, and for a failure to heal
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void announce() {
        try {
            var count = lapses.announce(VietnamTime.today(clock));
            if (count > 0) {
                LOG.infof("announced %d lapsed certificates", count);
            }
        } catch (RuntimeException failed) {
            LOG.warn("lapsed certificates are not announced yet; trying again", failed);
        }
    }
}
