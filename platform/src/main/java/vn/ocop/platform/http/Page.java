package vn.ocop.platform.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a total order.
 *
 * @param next the cursor of the following page, null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "cursor of the next page; null on the last") @Nullable
        String next) {

    /**
     * @param rows up to limit + 1 rows: the extra one only tells that there is a next page
     * @param cursor of a row, made with {@link PageRequest#cursor}
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, String> cursor, Function<R, T> json) {
        var shown = rows.size() > request.limit() ? rows.subList(0, request.limit()) : rows;
        var next = rows.size() > request.limit() ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(json).toList(), next);
    }
}
