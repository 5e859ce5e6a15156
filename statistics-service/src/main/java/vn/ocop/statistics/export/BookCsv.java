package vn.ocop.statistics.export;

import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180), UTF-8 without a byte order mark. */
public final class BookCsv {

    /** For {@code Accept}. */
    public static final String TYPE = "text/csv";

    /** Without the server-side preference that chose it. */
    public static final String CONTENT_TYPE = TYPE + ";charset=UTF-8";

    private static final String LINE_END = "\r\n";

    private BookCsv() {}

    public static String text(Sheet sheet) {
        return line(sheet.headings())
                + sheet.rows().stream()
                        .map(row -> line(row.stream().map(Cell::plain).toList()))
                        .collect(Collectors.joining());
    }

    /** One record with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(BookCsv::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
