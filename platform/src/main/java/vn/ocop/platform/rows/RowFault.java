package vn.ocop.platform.rows;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a row, or of the whole file.
 *
 * @param pointer RFC 6901 into the row, in a table the heading of the column; empty for the row as a whole
 * @param code stable
 * @param vi message in Vietnamese
 * @param en message in English
 * @param value what stands there, cut off if it is long; null if nothing does
 * @param column its letter in a spreadsheet, else null
 */
public record RowFault(
        String pointer,
        String code,
        String vi,
        String en,
        @Nullable String value,
        @Nullable String column) {}
