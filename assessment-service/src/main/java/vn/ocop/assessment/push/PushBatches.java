package vn.ocop.assessment.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import vn.ocop.assessment.resultimport.RowPolicy;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.ReturnedRowJson;
import vn.ocop.platform.rows.RowSource;

/** A file's rows by the batch, judged while the batch before them is being written. */
final class PushBatches implements AutoCloseable {

    static final int MAX_ROWS = 1_000;

    /** Of long rows there are fewer in a batch, so that memory stays bounded. */
    private static final int MAX_BYTES = 8 << 20;

    record Judged(RawLine raw, RowPolicy.Row row) {}

    /**
     * @param from position of the last row before it: its line, or its place by legal date
     * @param to position of its last row
     */
    record Batch(long from, long to, List<Judged> rows) {}

    private final RowSource source;
    private final PushRow push;
    private final RowPolicy policy;
    private final ReturnedRowJson returned;
    private final Executor readAhead;
    private long line;
    private CompletableFuture<Batch> next;

    PushBatches(RowSource source, PushRow push, RowPolicy policy, ReturnedRowJson returned, Executor readAhead) {
        this.source = source;
        this.push = push;
        this.line = push.line();
        this.policy = policy;
        this.returned = returned;
        this.readAhead = readAhead;
        this.next = CompletableFuture.supplyAsync(this::read, readAhead);
    }

    /**
     * @return one without rows behind the last
     * @throws FileFault if what follows cannot be read
     */
    Batch next() {
        try {
            var batch = next.join();
            if (!batch.rows().isEmpty()) {
                next = CompletableFuture.supplyAsync(this::read, readAhead);
            }
            return batch;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Batch read() {
        var raw = rawRows();
        var whole = raw.stream().filter(row -> row.json().length > 0).toList();
        var judged = policy.read(whole.stream().map(RawLine::json).toList(), push.pusher())
                .iterator();
        var rows = new ArrayList<Judged>(raw.size());
        for (var row : raw) {
            rows.add(new Judged(
                    row,
                    row.json().length > 0 ? with(row.faults(), judged.next()) : new RowPolicy.Unfit(row.faults())));
        }
        long from = line;
        line = raw.isEmpty() ? from : raw.getLast().position();
        return new Batch(from, line, rows);
    }

    /** A cell at which something is wrong already is told once. */
    private static RowPolicy.Row with(List<FieldError> faults, RowPolicy.Row row) {
        if (faults.isEmpty()) {
            return row;
        }
        var all = new ArrayList<>(faults);
        if (row instanceof RowPolicy.Unfit(var more)) {
            more.stream()
                    .filter(fault -> faults.stream().noneMatch(f -> f.pointer().equals(fault.pointer())))
                    .forEach(all::add);
        }
        return new RowPolicy.Unfit(all);
    }

    private List<RawLine> rawRows() {
        var rows = new ArrayList<RawLine>(MAX_ROWS);
        long bytes = 0;
        try {
            while (rows.size() < MAX_ROWS && bytes < MAX_BYTES) {
                var row = source.next();
                if (row == null) {
                    break;
                }
                if (row.position() > line) {
                    rows.add(returned.unwrap(row));
                    bytes += row.original().length;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        next.handle((batch, failure) -> 0).join(); // nobody reads the file any more
    }
}
