package vn.ocop.product.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.Columns;
import vn.ocop.platform.rows.CountedStream;
import vn.ocop.platform.rows.CsvRows;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.NdjsonRows;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.platform.rows.RowFaults;
import vn.ocop.platform.rows.RowSource;
import vn.ocop.platform.rows.UnpackedStream;
import vn.ocop.platform.rows.XlsxRows;
import vn.ocop.product.programme.RecordBatchUseCases.Batch;
import vn.ocop.product.programme.RecordImportStore.Counts;
import vn.ocop.product.programme.RecordImportStore.Job;
import vn.ocop.product.programme.RecordImportStore.NoLongerOurs;
import vn.ocop.product.programme.RecordImportTerms.Mode;

/** A file from a row on to its end: rows are judged while those before them are being written. */
@ApplicationScoped
class RecordPassUseCases {

    private static final int BATCH = 1_000;
    private static final int ALL_TIMEOUT_S = 600;
    private static final int MOST_ATTEMPTS = 5;
    /** Deadlock; two that only one may be. */
    private static final Set<String> ANOTHER_WAS_FIRST = Set.of("40P01", "23505");

    private final FileStore files;
    private final RecordBatchUseCases batches;
    private final RecordImportStore imports;
    private final RowFaults faults;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final ExecutorService ahead = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("programme-reader-", 0).factory());

    RecordPassUseCases(
            FileStore files,
            RecordBatchUseCases batches,
            RecordImportStore imports,
            RowFaults faults,
            ObjectMapper mapper,
            Clock clock) {
        this.imports = imports;
        this.clock = clock;
        this.files = files;
        this.batches = batches;
        this.faults = faults;
        this.mapper = mapper;
    }

    @PreDestroy
    void stop() {
        ahead.shutdownNow();
    }

    /**
     * @return why it could not be read to its end; null if it could
     * @throws NoLongerOurs if it was cancelled, or another goes on with it
     */
    <T extends Record & ProgrammeRecord> @Nullable RowFault take(Kind<T> kind, Job job) {
        try {
            var rejected = pass(kind, job);
            if (job.terms().all() && job.terms().mode() == Mode.commit && !rejected) {
                takeAll(kind, job);
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

    /** @return whether a row was rejected, now or before */
    private <T extends Record & ProgrammeRecord> boolean pass(Kind<T> kind, Job job) throws IOException {
        var rows = new AtomicLong(job.done().rows());
        var rejected = new AtomicBoolean(job.done().rejected() > 0);
        each(kind, job, job.line(), batch -> {
            if (job.terms().all() && rows.addAndGet(batch.size()) > RecordImportTerms.MAX_ROWS_OF_ALL) {
                throw new FileFault("too-many-rows", RecordImportTerms.MAX_ROWS_OF_ALL);
            }
            if (retried(() -> batches.take(kind, job, batch)) > 0) {
                rejected.set(true);
            }
        });
        return rejected.get();
    }

    /** One transaction from the first row to the last; beside it, signs of life. */
    private <T extends Record & ProgrammeRecord> void takeAll(Kind<T> kind, Job job) throws IOException {
        int attempt = QuarkusTransaction.requiringNew().call(() -> imports.beginTaking(job.id(), clock.instant()));
        try {
            QuarkusTransaction.requiringNew().timeout(ALL_TIMEOUT_S).call(() -> {
                var taken = new AtomicReference<>(Counts.NONE);
                each(kind, job, 0, batch -> {
                    QuarkusTransaction.requiringNew().run(() -> imports.goesOn(job.id(), attempt, clock.instant()));
                    var outcome = batches.apply(kind, batch);
                    if (!outcome.rejected().isEmpty()) {
                        throw new NoLongerRight();
                    }
                    taken.updateAndGet(outcome.counts()::plus);
                });
                imports.taken(job.id(), attempt, taken.get(), clock.instant());
                return taken;
            });
        } catch (NoLongerRight otherwise) {
            QuarkusTransaction.requiringNew().run(() -> imports.checkAgain(job.id()));
            throw otherwise;
        }
    }

    /** What was right when it was checked is not any more: nothing is taken, and the file is checked again in a while. */
    private static final class NoLongerRight extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Another file that says the same of a record was first: then it is there, and the rows are held against it anew. */
    private static int retried(IntSupplier batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return batch.getAsInt();
            } catch (Refused | Db.Failed e) {
                var wasFirst = e instanceof Db.Failed failed
                        ? ANOTHER_WAS_FIRST.contains(failed.state())
                        : ((Refused) e).refusal() instanceof RecordRefusal.AlreadyThere;
                if (!wasFirst || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T extends Record & ProgrammeRecord> void each(Kind<T> kind, Job job, long from, Consumer<Batch<T>> work)
            throws IOException {
        try (var stored = files.open(job.fileSha256());
                var counted = new CountedStream(stored);
                var source =
                        source(kind, job, UnpackedStream.of(counted, job.terms().gzip()))) {
            var next = judged(kind, from, source, counted);
            try {
                for (var batch = next.join(); batch.to() > batch.from(); batch = next.join()) {
                    next = judged(kind, batch.to(), source, counted);
                    work.accept(batch);
                }
            } finally {
                next.handle((batch, failure) -> 0).join(); // nobody reads the file any more
            }
        }
    }

    private <T extends Record & ProgrammeRecord> CompletableFuture<Batch<T>> judged(
            Kind<T> kind, long from, RowSource source, CountedStream counted) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var rows = rows(from, source);
                    return batches.judge(kind, from, counted.bytes(), rows);
                },
                ahead);
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

    private RowSource source(Kind<?> kind, Job job, InputStream file) throws IOException {
        var mapping = job.terms().mapping();
        var own = new RecordColumns(kind);
        Columns columns = mapping == null ? own : mapping.over(own, Map.of());
        return switch (job.terms().format()) {
            case NDJSON -> new NdjsonRows(file);
            case CSV -> new CsvRows(file, columns, mapper);
            case XLSX -> new XlsxRows(file, kind.name(), columns, mapper);
        };
    }
}
