package vn.ocop.product.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private static final int BATCH = 1_000;

    private final FileStore files;
    private final RecordImportStore store;
    private final RecordBatchUseCases batches;
    private final RowFaults faults;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final Clock clock;

    RecordImportUseCases(
            FileStore files,
            RecordImportStore store,
            RecordBatchUseCases batches,
            RowFaults faults,
            ObjectMapper mapper,
            Caller caller,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.batches = batches;
        this.faults = faults;
        this.mapper = mapper;
        this.caller = caller;
        this.clock = clock;
    }

    <T extends Record & ProgrammeRecord> RecordImportJson take(
            Kind<T> kind, Mode mode, RowFormat format, boolean gzip, Stored file) {
        var id = Ids.next();
        var by = caller.username();
        QuarkusTransaction.requiringNew().run(() -> store.begin(id, kind, mode, file, by, clock.instant()));
        var failure = rows(kind, id, mode, format, gzip, file);
        QuarkusTransaction.requiringNew().run(() -> store.finish(id, clock.instant(), failure));
        return get(kind, id);
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
