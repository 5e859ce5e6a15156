package vn.ocop.statistics.export;

import java.util.List;

/**
 * A table with one line of headings.
 *
 * @param name at most 31 characters, none of {@code []:*?/\}
 * @param rows each as wide as the headings
 */
public record Sheet(String name, List<String> headings, List<List<Cell>> rows) {

    private static final int LONGEST_NAME = 31;

    /** @throws IllegalArgumentException if spreadsheets do not take the name, or a row is too short or too long */
    public Sheet {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*[\\[\\]:*?/\\\\].*")) {
            throw new IllegalArgumentException("no name of a sheet: " + name);
        }
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("%d cells under %d headings".formatted(row.size(), headings.size()));
            }
        }
    }
}
