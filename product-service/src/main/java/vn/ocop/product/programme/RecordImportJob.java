package vn.ocop.product.programme;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;

/** Looks for files that nobody is at any more, after a kill or a restart, and goes on with them. */
@ApplicationScoped
class RecordImportJob {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RecordImportUseCases imports;
    private final RecordKindUseCases kinds;
    private @Nullable Recurring turns;

    RecordImportJob(RecordImportUseCases imports, RecordKindUseCases kinds) {
        this.imports = imports;
        this.kinds = kinds;
    }

    void begin(@Observes StartupEvent event) {
        turns = Recurring.start("abandoned imports", PAUSE, () -> imports.resume(kinds.all()));
    }

    void end(@Observes ShutdownEvent event) {
        var running = turns;
        if (running != null) {
            running.close();
        }
    }
}
