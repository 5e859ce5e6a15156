package vn.ocop.platform.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written, row by row. */
public interface RowFile extends Closeable {

    void row(List<String> cells) throws IOException;
}
