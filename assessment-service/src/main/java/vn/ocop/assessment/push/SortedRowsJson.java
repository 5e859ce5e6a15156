package vn.ocop.assessment.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.RowHeadJson;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.ReturnedRowJson;
import vn.ocop.platform.rows.RowSource;

/**
 * The rows of a file by legal date (ADR-0122): sorted runs on the disk, merged while they are read, so that memory stays bounded. The order is
 * that of the file's content alone: who goes on after an end sorts again and finds each row at the same position.
 */
final class SortedRowsJson implements RowSource {

    /** Of rows in memory at a time. */
    private static final long RUN_BYTES = 32L << 20;

    private final Path folder;
    private final List<SortedRunJson> runs = new ArrayList<>();
    private final PriorityQueue<SortedRunJson> next = new PriorityQueue<>(Comparator.comparing(SortedRunJson::place));
    private long position;

    /** @param rows read to their end */
    SortedRowsJson(RowSource rows, ReturnedRowJson returned, ObjectMapper mapper) throws IOException {
        this(rows, returned, mapper, RUN_BYTES);
    }

    SortedRowsJson(RowSource rows, ReturnedRowJson returned, ObjectMapper mapper, long runBytes) throws IOException {
        this.folder = Files.createTempDirectory("ocop-import-");
        try {
            spool(rows, returned, mapper, runBytes);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    static RowPlace place(RawLine row) {
        if (row.json().length == 0) {
            return RowPlace.of(null, false, row.line());
        }
        var head = RowHeadJson.of(row.json());
        return RowPlace.of(head.legalDay(), head.opens(), row.line());
    }

    private void spool(RowSource rows, ReturnedRowJson returned, ObjectMapper mapper, long runBytes)
            throws IOException {
        var placed = new ArrayList<SortedRunJson.Placed>();
        long bytes = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            var unwrapped = returned.unwrap(row);
            placed.add(new SortedRunJson.Placed(place(unwrapped), unwrapped));
            bytes += unwrapped.original().length + unwrapped.json().length;
            if (bytes >= runBytes) {
                addRun(placed, mapper);
                bytes = 0;
            }
        }
        addRun(placed, mapper);
    }

    private void addRun(List<SortedRunJson.Placed> placed, ObjectMapper mapper) throws IOException {
        if (!placed.isEmpty()) {
            placed.sort(Comparator.comparing(SortedRunJson.Placed::place));
            var run = SortedRunJson.write(folder.resolve("run-" + runs.size()), placed, mapper);
            runs.add(run);
            next.add(run);
            placed.clear();
        }
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        var run = next.poll();
        if (run == null) {
            return null;
        }
        var row = run.take();
        if (run.hasMore()) {
            next.add(run);
        }
        return row.at(++position);
    }

    @Override
    public void close() throws IOException {
        for (var run : runs) {
            run.close();
        }
        Files.deleteIfExists(folder);
    }
}
