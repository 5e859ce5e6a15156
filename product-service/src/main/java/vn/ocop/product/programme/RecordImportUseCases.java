package vn.ocop.product.programme;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.BulkLane;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFaults;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;
import vn.ocop.product.programme.RecordImportStore.Counts;
import vn.ocop.product.programme.RecordImportStore.Job;
import vn.ocop.product.programme.RecordImportStore.NoLongerOurs;

/**
 * A received file, row by row, some at a time, each time in a transaction of its own with its place in the file: whatever ends it, another goes
 * on there. Whoever does not hear the answer may push the file again: what it did already, it finds unchanged.
 */
@ApplicationScoped
class RecordImportUseCases {

    private static final Logger LOG = Logger.getLogger(RecordImportUseCases.class);
    /** Of one replica: an import keeps a processor and a connection busy. */
    private static final int AT_ONCE = 2;

    private static final int MAX_ATTEMPTS = 10;

    /** Whoever is at a file tells so with every batch; who has said nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Well below the 30 s after which the gateway gives up on a silent answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RecordImportStore store;
    private final RecordRejectionStore rejections;
    private final RecordPassUseCases passes;
    private final RowFaults faults;
    private final BulkLane lane;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final CurrentIdentityAssociation identities;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("programme-import-", 0).factory());

    RecordImportUseCases(
            RecordImportStore store,
            RecordRejectionStore rejections,
            RecordPassUseCases passes,
            RowFaults faults,
            BulkLane lane,
            AuditLog audit,
            Caller caller,
            Clock clock,
            CurrentIdentityAssociation identities) {
        this.identities = identities;
        this.store = store;
        this.rejections = rejections;
        this.passes = passes;
        this.faults = faults;
        this.lane = lane;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A file that has been received whole, and what is asked for; what an Idempotency-Key stands for. */
    record Received(String kind, RecordImportTerms terms, String fileSha256, long fileBytes) {}

    /** From here on it is known, and is gone on with whatever happens. */
    @Transactional
    RecordImportJson begin(Received received) {
        var id = Ids.next();
        var job = new Job(
                id, received.terms(), received.fileSha256(), received.fileBytes(), caller.mandate(), 0, Counts.NONE, 0);
        store.begin(received.kind(), job, clock.instant());
        return get(received.kind(), id);
    }

    /** @return as it is when it is done, or after some seconds: then it goes on */
    RecordImportJson take(Kind<?> kind, UUID id) {
        try {
            workers.submit(() -> work(kind, id)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debugf("import %s goes on", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("import " + id, e);
        }
        return get(kind.name(), id);
    }

    /** Goes on with what a process left that has ended since. */
    void resume(Map<String, Kind<?>> kinds) {
        store.abandoned(clock.instant().minus(SILENCE)).forEach((id, name) -> {
            var kind = kinds.get(name);
            if (kind != null) {
                LOG.infof("import %s of %s goes on", id, name);
                workers.execute(() -> work(kind, id));
            }
        });
    }

    private void work(Kind<?> kind, UUID id) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> store.claim(id, now, now.minus(SILENCE)))
                .ifPresent(job -> lane.after(() -> as(job.mandate().identity(), () -> pass(kind, job))));
    }

    private void pass(Kind<?> kind, Job job) {
        try {
            var failure = job.attempts() > MAX_ATTEMPTS
                    ? faults.ofFile(new FileFault("given-up", MAX_ATTEMPTS).fault())
                    : passes.take(kind, job);
            QuarkusTransaction.requiringNew().run(() -> store.finish(job.id(), clock.instant(), failure));
        } catch (NoLongerOurs over) {
            LOG.debugf(over, "import %s is not gone on with here", job.id());
        }
    }

    /** The rights of whoever pushed the file hold behind the request too. */
    private void as(SecurityIdentity identity, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            identities.setIdentity(identity);
            work.run();
        } catch (RuntimeException e) {
            LOG.error("an import broke off; it is taken up in a minute", e);
            throw e;
        } finally {
            context.terminate();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** What is taken already stays; a second cancel changes nothing. */
    @Transactional
    RecordImportJson cancel(Kind<?> kind, UUID id) {
        if (store.cancel(kind, id, caller.username(), clock.instant())) {
            audit.append("import-cancelled", "programme-import", id, id);
        }
        var now = get(kind.name(), id);
        if (now.state() != ImportState.CANCELLED) {
            throw new Refused(new RecordRefusal.ImportOver(id, now.state()));
        }
        return now;
    }

    RecordImportJson get(String kind, UUID id) {
        return store.find(kind, id, caller.username(), clock.instant())
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("programme-import", id.toString())));
    }

    /** Some behind a line; empty behind the last. */
    List<RejectionJson> rejections(Kind<?> kind, UUID id, long after, int limit) {
        get(kind.name(), id);
        return rejections.list(id, after, limit);
    }
}
