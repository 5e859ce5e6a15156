package vn.ocop.assessment.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jboss.logging.MDC;
import vn.ocop.assessment.resultimport.RowPolicy;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.ReturnedRowJson;
import vn.ocop.platform.rows.RowSource;

/** Reads a file from where it stands to its end: counts its rows, checks them, takes them. Each pass goes on where the one before ended. */
@ApplicationScoped
class PushPassUseCases {

    static final long MAX_ROWS = 5_000_000;

    /** For all rows of a file at once; a batch has the common limit. */
    private static final int ALL_TIMEOUT_S = 1_800;

    private final PushFileStore files;
    private final RowPolicy policy;
    private final PassUseCases passes;
    private final BatchUseCases batches;
    private final ReturnedRowJson returned;
    private final ObjectMapper mapper;
    private final ExecutorService readAhead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-reader").factory());

    PushPassUseCases(
            PushFileStore files, RowPolicy policy, PassUseCases passes, BatchUseCases batches, ObjectMapper mapper) {
        this.files = files;
        this.returned = new ReturnedRowJson(mapper);
        this.mapper = mapper;
        this.policy = policy;
        this.passes = passes;
        this.batches = batches;
    }

    @PreDestroy
    void stop() {
        readAhead.shutdownNow();
    }

    /** @param mayGoOn asked before each batch */
    void take(PushRow push, BooleanSupplier mayGoOn) {
        MDC.put("requestId", push.id().toString());
        try {
            if (push.rowsTotal() == null) {
                count(push, mayGoOn);
            } else if (push.state() == ImportState.CHECKING) {
                if (eachBatch(push, mayGoOn, batch -> batches.check(push.id(), batch))) {
                    passes.checked(push.id());
                }
            } else if (push.terms().all()) {
                takeAll(push);
            } else if (eachBatch(push, mayGoOn, batch -> batches.apply(push.id(), batch))) {
                passes.applied(push.id());
            }
        } catch (FileFault fault) {
            passes.fail(push.id(), fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            MDC.remove("requestId");
        }
    }

    /** Reads the file to its last byte once: what is cut off is known before the first row is taken. */
    private void count(PushRow push, BooleanSupplier mayGoOn) throws IOException {
        passes.counting(push.id());
        long rows = 0;
        var inOrder = true;
        var last = RowPlace.FIRST;
        try (var source = files.open(push)) {
            for (var row = source.next(); row != null; row = source.next()) {
                if (++rows > MAX_ROWS) {
                    throw new FileFault("too-many-rows", MAX_ROWS);
                }
                if (rows % PushBatches.MAX_ROWS == 0 && !mayGoOn.getAsBoolean()) {
                    return;
                }
                if (inOrder && row.json().length > 0) {
                    var place = SortedRowsJson.place(returned.unwrap(row));
                    inOrder = last.compareTo(place) < 0;
                    last = place;
                }
            }
        }
        passes.counted(push.id(), rows, inOrder);
    }

    /** @return whether the end was reached */
    private boolean eachBatch(PushRow push, BooleanSupplier mayGoOn, Predicate<PushBatches.Batch> work)
            throws IOException {
        try (var source = files.open(push)) {
            if (!push.byLegalDate()) {
                return eachBatch(push, source, mayGoOn, work);
            }
            try (var sorted = new SortedRowsJson(source, returned, mapper)) {
                return eachBatch(push, sorted, mayGoOn, work);
            }
        }
    }

    private boolean eachBatch(
            PushRow push, RowSource rows, BooleanSupplier mayGoOn, Predicate<PushBatches.Batch> work) {
        try (var all = new PushBatches(rows, push, policy, returned, readAhead)) {
            for (var batch = all.next(); !batch.rows().isEmpty(); batch = all.next()) {
                if (!mayGoOn.getAsBoolean() || !work.test(batch)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One transaction from the first row to the last. */
    private void takeAll(PushRow push) {
        try {
            QuarkusTransaction.requiringNew().timeout(ALL_TIMEOUT_S).call(() -> {
                passes.takingAll(push.id());
                if (eachBatch(push, () -> true, batch -> batches.apply(push.id(), batch))) {
                    passes.applied(push.id());
                }
                return null;
            });
        } catch (PassUseCases.NoLongerRight changed) {
            passes.recheck(push.id());
        }
    }
}
