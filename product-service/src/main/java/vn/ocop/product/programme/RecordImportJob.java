package vn.ocop.product.programme;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.Recurring;

/** Looks for files that nobody is at any more, after a kill or a restart, and goes on with them. */
@ApplicationScoped
class RecordImportJob {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RecordImportUseCases imports;
    private final Instance<RecordResource<?>> resources;
    private @Nullable Recurring turns;

    RecordImportJob(RecordImportUseCases imports, @Any Instance<RecordResource<?>> resources) {
        this.imports = imports;
        this.resources = resources;
    }

    void begin(@Observes StartupEvent event) {
        turns = Recurring.start("abandoned imports", PAUSE, () -> imports.resume(kinds()));
    }

    void end(@Observes ShutdownEvent event) {
        var running = turns;
        if (running != null) {
            running.close();
        }
    }

    private Map<String, Kind<?>> kinds() {
        var kinds = new HashMap<String, Kind<?>>();
        resources.forEach(resource -> kinds.put(resource.kind().name(), resource.kind()));
        return kinds;
    }
}
