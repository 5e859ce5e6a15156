package vn.ocop.certification.lapse;

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

/** Looks for certificates and records that end or have ended at the start and soon after each midnight in Vietnam. */
@ApplicationScoped
class LapseJob {

    private static final Logger LOG = Logger.getLogger(LapseJob.class);
    /** Short enough for the new day, and for a failure to heal. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final LapseUseCases lapses;
    private final ReminderUseCases reminders;
    private final RecordLapseUseCases records;
    private final Clock clock;
    private @Nullable Recurring turns;

    LapseJob(LapseUseCases lapses, ReminderUseCases reminders, RecordLapseUseCases records, Clock clock) {
        this.lapses = lapses;
        this.reminders = reminders;
        this.records = records;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        turns = Recurring.start("lapse of certificates", PAUSE, this::announce);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }

    private void announce() {
        var today = VietnamTime.today(clock);
        var lapsed = lapses.announce(today);
        var reminded = reminders.announce(today);
        var ended = records.announce(today);
        if (lapsed + reminded + ended > 0) {
            LOG.infof(
                    "announced %d lapsed certificates, %d reminders, %d IP and quality records that ended",
                    lapsed, reminded, ended);
        }
    }
}
