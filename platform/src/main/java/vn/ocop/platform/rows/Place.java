package vn.ocop.platform.rows;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault stands, for whoever looks into the file.
 *
 * @param name the heading of the column, or a pointer where the file has no columns
 * @param column its letter in a spreadsheet, else null
 */
public record Place(String name, @Nullable String column) {}
