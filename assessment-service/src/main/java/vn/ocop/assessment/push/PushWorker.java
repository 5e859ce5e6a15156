package vn.ocop.assessment.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Leadership;
import vn.ocop.platform.event.BulkLane;

/** Takes files in the order in which they came, while this replica is the one that does. Whatever ends it, the next one goes on. */
@ApplicationScoped
class PushWorker {

    private static final Logger LOG = Logger.getLogger(PushWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final PassUseCases passes;
    private final PushPassUseCases rows;
    private final BulkLane lane;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    PushWorker(AgroalDataSource database, PassUseCases passes, PushPassUseCases rows, BulkLane lane) {
        this.database = database;
        this.passes = passes;
        this.rows = rows;
        this.lane = lane;
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("import-worker").start(this::work);
    }

    void end(@Observes ShutdownEvent event) {
        running = false;
        wake();
        var ending = thread;
        try {
            if (ending != null && !ending.join(Duration.ofSeconds(3))) {
                ending.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file has come. */
    void wake() {
        work.release();
    }

    private void work() {
        try (var leadership = new Leadership(database, "/ocop/assessment/import-worker")) {
            while (running) {
                if (!leadership.held() || !step(leadership)) {
                    if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                        work.drainPermits();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if there was nothing to do, or it could not be done now */
    private boolean step(Leadership leadership) {
        try {
            var push = passes.begin();
            push.ifPresent(each -> lane.after(() -> rows.take(each, () -> running && leadership.held())));
            return push.isPresent();
        } catch (RuntimeException | Error e) { // an Error too: the file is given up in the end, the worker never
            if (running) {
                LOG.error("a file of results was not taken to its end; trying again", e);
            }
            return false;
        }
    }
}
