package vn.ocop.platform.rows;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a table: the place of its value in a row, written with dots.
 *
 * @param path names from the row inwards
 */
public record Column(String name, List<String> path, Kind kind) {

    public enum Kind {
        TEXT,
        /** A whole number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** A day, ISO 8601. */
        DATE,
        /** Texts with a vertical bar between. */
        LIST,
        /** For people; not read. */
        IGNORED
    }

    public Column {
        path = List.copyOf(path);
    }

    public static Column text(String name) {
        return new Column(name, Arrays.asList(name.split("\\.", -1)), Kind.TEXT);
    }

    public static Column date(String name) {
        return new Column(name, Arrays.asList(name.split("\\.", -1)), Kind.DATE);
    }

    /** A column whose name says nothing to us. */
    public static Column ignored(String name) {
        return new Column(name, List.of(), Kind.IGNORED);
    }

    /** Where its value stands in the row, RFC 6901. */
    String pointer() {
        return "/" + String.join("/", path);
    }
}
