package vn.ocop.certification.transparency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;

@ApplicationScoped
class SealingJob {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SealingUseCases sealing;
    private @Nullable Recurring turns;

    SealingJob(SealingUseCases sealing) {
        this.sealing = sealing;
    }

    void start(@Observes StartupEvent event) {
        turns = Recurring.start("transparency log", PAUSE, sealing::seal);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }
}
