package vn.ocop.platform.database;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into arrays, one a column, for {@code insert … select … from unnest(…)}: one statement whatever their number. */
public final class Columns {

    /** A column's value; null where there is none. */
    @FunctionalInterface
    public interface Part<T, V> {
        @Nullable
        V of(T row);
    }

    private Columns() {}

    public static <T> UUID[] uuids(List<T> rows, Part<T, UUID> part) {
        return rows.stream().map(part::of).toArray(UUID[]::new);
    }

    public static <T> Long[] longs(List<T> rows, ToLongFunction<T> part) {
        return rows.stream().map(part::applyAsLong).toArray(Long[]::new);
    }

    public static <T> Integer[] integers(List<T> rows, Part<T, Integer> part) {
        return rows.stream().map(part::of).toArray(Integer[]::new);
    }

    /** Whatever has a form of its own as text: days, instants, codes. */
    public static <T> String[] texts(List<T> rows, Part<T, Object> part) {
        return rows.stream()
                .map(row -> {
                    var value = part.of(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
