package vn.ocop.platform.rows;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, in memory that does not grow with the file. */
public interface RowSource extends Closeable {

    /** Most bytes of one row. */
    int MAX_ROW_BYTES = 256 * 1024;

    /** Of a longer row, so much is kept to recognise it by. */
    int KEPT_BYTES = 1_000;

    /**
     * @return the next row, null behind the last
     * @throws FileFault if what follows cannot be read at all
     */
    @Nullable
    RawLine next() throws IOException;

    /** What it holds of its own; the file is closed by whoever opened it. */
    @Override
    default void close() throws IOException {}
}
