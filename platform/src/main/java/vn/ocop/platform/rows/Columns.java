package vn.ocop.platform.rows;

import java.util.Map;
import java.util.Optional;

/** What the first line of a table may name. */
public interface Columns {

    /** @param heading without spaces around, in Unicode NFC */
    Optional<Column> of(String heading);

    /** Values for columns that the file does not have. */
    default Map<Column, String> constants() {
        return Map.of();
    }
}
