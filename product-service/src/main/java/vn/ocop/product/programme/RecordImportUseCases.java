package vn.ocop.product.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.CsvRows;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.NdjsonRows;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.platform.rows.RowFaults;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.rows.RowSource;
import vn.ocop.platform.rows.UnpackedStream;
import vn.ocop.platform.rows.XlsxRows;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.programme.RecordBatchUseCases.Batch;
import vn.ocop.product.programme.RecordImportJson.Mode;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;
import vn.ocop.product.programme.RecordImportStore.Job;

/**
 * A received file, row by row, some at a time, each time in a transaction of its own with its place in the file: whatever ends it, another goes
 * on there. Whoever does not hear the answer may push the file again: what it did already, it finds unchanged.
 */
@ApplicationScoped
class RecordImportUseCases {

    private static final Logger LOG = Logger.getLogger(RecordImportUseCases.class);
    private static final int BATCH = 1_000;

    /** Of one replica: an import keeps a processor and a connection busy. */
    private static final int AT_ONCE = 2;

    private static final int MAX_ATTEMPTS = 10;

    /** Whoever is at a file tells so with every batch; who has said nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Well below the 30 s after which the gateway gives up on a silent answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FileStore files;
    private final RecordImportStore store;
    private final RecordBatchUseCases batches;
    private final RowFaults faults;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;
    private final CurrentIdentityAssociation identities;
    private final ExecutorService ahead = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("programme-reader-", 0).factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("programme-import-", 0).factory());

    RecordImportUseCases(
            FileStore files,
            RecordImportStore store,
            RecordBatchUseCases batches,
            RowFaults faults,
            ObjectMapper mapper,
            Caller caller,
            Clock clock,
            CurrentIdentityAssociation identities) {
        this.identities = identities;
        this.files = files;
        this.store = store;
        this.batches = batches;
        this.faults = faults;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return as it is when it is done, or after some seconds: then it goes on */
    <T extends Record & ProgrammeRecord> RecordImportJson take(
            Kind<T> kind, Mode mode, RowFormat format, boolean gzip, Stored file) {
        var id = Ids.next();
        var job = new Job(id, mode, format, gzip, file.sha256(), caller.mandate(), 0, 0);
        QuarkusTransaction.requiringNew().run(() -> store.begin(id, kind, job, clock.instant()));
        try {
            workers.submit(() -> work(kind, id)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debugf("import %s goes on", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("import " + id, e);
        }
        return get(kind, id);
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
                .ifPresent(job -> as(job.mandate().identity(), () -> {
                    var failure = job.attempts() > MAX_ATTEMPTS
                            ? faults.ofFile(new FileFault("given-up", MAX_ATTEMPTS).fault())
                            : rows(kind, job);
                    QuarkusTransaction.requiringNew().run(() -> store.finish(id, clock.instant(), failure));
                }));
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
        ahead.shutdownNow();
    }

    /** Rows are judged while those before them are being written. @return why it could not be read to its end; null if it could */
    private <T extends Record & ProgrammeRecord> @Nullable RowFault rows(Kind<T> kind, Job job) {
        try (var stored = files.open(job.fileSha256());
                var source = source(kind, job.format(), UnpackedStream.of(stored, job.gzip()))) {
            var next = judged(kind, job.line(), source);
            try {
                for (var batch = next.join(); batch.to() > batch.from(); batch = next.join()) {
                    next = judged(kind, batch.to(), source);
                    batches.take(kind, job.id(), job.mode(), batch);
                }
            } finally {
                next.handle((batch, failure) -> 0).join(); // nobody reads the file any more
            }
            return null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof FileFault fault) {
                return faults.ofFile(fault.fault());
            }
            throw e;
        } catch (FileFault fault) {
            return faults.ofFile(fault.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends Record & ProgrammeRecord> CompletableFuture<Batch<T>> judged(
            Kind<T> kind, long from, RowSource source) {
        return CompletableFuture.supplyAsync(() -> batches.judge(kind, from, rows(from, source)), ahead);
    }

    /** The next ones behind a position. */
    private static List<RawLine> rows(long from, RowSource source) {
        var rows = new ArrayList<RawLine>(BATCH);
        try {
            for (var row = source.next(); row != null; row = source.next()) {
                if (row.position() > from) {
                    rows.add(row);
                }
                if (rows.size() == BATCH) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private RowSource source(Kind<?> kind, RowFormat format, InputStream file) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonRows(file);
            case CSV -> new CsvRows(file, new RecordColumns(kind), mapper);
            case XLSX -> new XlsxRows(file, kind.name(), new RecordColumns(kind), mapper);
        };
    }

    RecordImportJson get(Kind<?> kind, UUID id) {
        return store.find(kind, id, caller.username())
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("programme-import", id.toString())));
    }

    /** Some behind a line; empty behind the last. */
    List<RejectionJson> rejections(Kind<?> kind, UUID id, long after, int limit) {
        get(kind, id);
        return store.rejections(id, after, limit);
    }
}
