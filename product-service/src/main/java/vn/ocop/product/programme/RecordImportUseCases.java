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
import java.util.UUID;
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
import vn.ocop.product.programme.RecordImportJson.Mode;
import vn.ocop.product.programme.RecordImportJson.RejectionJson;

/**
 * A received file, row by row, some at a time, each time in a transaction of its own. Whoever does not hear the answer pushes the file
 * again: what it did already, it finds unchanged.
 */
@ApplicationScoped
class RecordImportUseCases {

    private static final Logger LOG = Logger.getLogger(RecordImportUseCases.class);
    private static final int BATCH = 1_000;

    /** Of one replica: an import keeps a processor and a connection busy. */
    private static final int AT_ONCE = 2;

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
        var by = caller.username();
        QuarkusTransaction.requiringNew().run(() -> store.begin(id, kind, mode, file, by, clock.instant()));
        var identity = identities.getIdentity();
        var work = workers.submit(() -> as(identity, () -> {
            var failure = rows(kind, id, mode, format, gzip, file);
            QuarkusTransaction.requiringNew().run(() -> store.finish(id, clock.instant(), failure));
        }));
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debugf("import %s goes on", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("import " + id, e);
        }
        return get(kind, id);
    }

    /** The rights of whoever pushed the file hold behind the request too. */
    private void as(SecurityIdentity identity, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            identities.setIdentity(identity);
            work.run();
        } catch (RuntimeException e) {
            LOG.error("an import broke off; pushing the file again takes it up", e);
            throw e;
        } finally {
            context.terminate();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** @return why it could not be read to its end; null if it could */
    private <T extends Record & ProgrammeRecord> @Nullable RowFault rows(
            Kind<T> kind, UUID id, Mode mode, RowFormat format, boolean gzip, Stored file) {
        try (var stored = files.open(file.sha256());
                var source = source(kind, format, UnpackedStream.of(stored, gzip))) {
            var batch = new ArrayList<RawLine>(BATCH);
            for (var row = source.next(); row != null; row = source.next()) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    batches.take(kind, id, mode, batch);
                    batch.clear();
                }
            }
            batches.take(kind, id, mode, batch);
            return null;
        } catch (FileFault fault) {
            return faults.ofFile(fault.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
