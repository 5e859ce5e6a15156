package vn.ocop.statistics.export;

import java.util.List;

/**
 * Tables behind a cover. A table without its definition, day and source is soon quoted wrongly, so there is no book without a cover.
 *
 * @param title Vietnamese
 * @param subtitle English
 */
public record Book(String title, String subtitle, List<Line> cover, List<Sheet> sheets) {

    /** One statement of the cover, e.g. the definition. */
    public record Line(String vi, String en, String value) {}

    public Book {
        cover = List.copyOf(cover);
        sheets = List.copyOf(sheets);
        if (cover.isEmpty()) {
            throw new IllegalArgumentException("a book without a cover");
        }
    }
}
