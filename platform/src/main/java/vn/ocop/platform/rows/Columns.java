package vn.ocop.platform.rows;

import java.util.Map;
import java.util.Optional;

/** What the first line of a table may name. */
public interface Columns {

    /** @param heading without spaces around, in Unicode NFC */
    Optional<Column> of(String heading);

    /** A day as it is typed in this table, as ISO 8601; what is no such day stays as it is. */
    default String day(String typed) {
        return typed;
    }

    /** Values for columns that the file does not have. */
    default Map<Column, String> constants() {
        return Map.of();
    }
}
