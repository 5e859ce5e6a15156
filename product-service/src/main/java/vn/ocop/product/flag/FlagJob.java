package vn.ocop.product.flag;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;
import vn.ocop.platform.time.VietnamTime;

/** Looks for proofs that lapsed at the start and soon after each midnight in Vietnam. */
@ApplicationScoped
class FlagJob {

    private static final Logger LOG = Logger.getLogger(FlagJob.class);
    /** Short enough for the new day, and for a failure to heal. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final FlagDayUseCases days;
    private final Clock clock;
    private @Nullable Recurring turns;

    FlagJob(FlagDayUseCases days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        turns = Recurring.start("lapse of proofs", PAUSE, this::review);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }

    private void review() {
        var looked = days.review(VietnamTime.today(clock));
        if (looked > 0) {
            LOG.infof("looked at %d products whose proofs or certificates may have lapsed", looked);
        }
    }
}
