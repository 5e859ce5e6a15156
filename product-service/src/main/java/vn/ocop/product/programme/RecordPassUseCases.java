package vn.ocop.product.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileStore;
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
import vn.ocop.product.programme.RecordImportStore.Job;
import vn.ocop.product.programme.RecordImportStore.NoLongerOurs;

/** A file from a row on to its end: rows are judged while those before them are being written. */
@ApplicationScoped
class RecordPassUseCases {

    private static final int BATCH = 1_000;

    private final FileStore files;
    private final RecordBatchUseCases batches;
    private final RowFaults faults;
    private final ObjectMapper mapper;
    private final ExecutorService ahead = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("programme-reader-", 0).factory());

    RecordPassUseCases(FileStore files, RecordBatchUseCases batches, RowFaults faults, ObjectMapper mapper) {
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
        try (var stored = files.open(job.fileSha256());
                var counted = new CountedStream(stored);
                var source = source(kind, job, UnpackedStream.of(counted, job.gzip()))) {
            var next = judged(kind, job.line(), source, counted);
            try {
                for (var batch = next.join(); batch.to() > batch.from(); batch = next.join()) {
                    next = judged(kind, batch.to(), source, counted);
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
        return switch (job.format()) {
            case NDJSON -> new NdjsonRows(file);
            case CSV -> new CsvRows(file, new RecordColumns(kind), mapper);
            case XLSX -> new XlsxRows(file, kind.name(), new RecordColumns(kind), mapper);
        };
    }
}
