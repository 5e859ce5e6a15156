package vn.ocop.platform.rows;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.rows.ColumnMapping.DayOrder;

/** Files that break the format, one by one: each is told precisely, in memory that does not grow with it. */
class RowFormatsTest {

    private static final Columns COLUMNS = heading -> switch (heading) {
        case "name", "note" -> Optional.of(Column.text(heading));
        case "day" -> Optional.of(Column.date(heading));
        default -> Optional.empty();
    };

    private static InputStream stream(String text) {
        return stream(text, StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static InputStream repeated(byte[] block, int times) {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(block))
                .toList()));
    }

    private static String csv(InputStream in, Columns columns) throws IOException {
        var told = new StringBuilder();
        try (var rows = new CsvRows(in, columns, new ObjectMapper())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                told.append(row.line()).append(new String(row.json(), StandardCharsets.UTF_8));
                row.faults().forEach(fault -> told.append(fault.code()).append(fault.args()));
            }
        } catch (FileFault broken) {
            return broken.fault().code() + broken.fault().args();
        }
        return told.toString();
    }

    private static String csv(String text) throws IOException {
        return csv(stream(text), COLUMNS);
    }

    private static byte[] packed(byte[] block, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_one_rejected_row_and_the_next_is_read() throws IOException {
        var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        var rows = new NdjsonRows(new SequenceInputStream(repeated(block, 100), stream("\n{\"a\":1}\n")));

        var first = requireNonNull(rows.next());
        assertEquals("line-too-long", first.faults().getFirst().code());
        assertEquals(RowSource.KEPT_BYTES, first.original().length);
        assertEquals(2, requireNonNull(rows.next()).line());
    }

    @Test
    void what_is_packed_is_given_up_when_it_unpacks_to_too_much_or_breaks_off() throws IOException {
        var bomb = packed(new byte[1 << 20], 64);
        assertTrue(bomb.length < 1 << 17, "small as sent: " + bomb.length);
        var unpacked = UnpackedStream.of(new ByteArrayInputStream(bomb), true, 1 << 24);
        var fault = assertThrows(FileFault.class, () -> unpacked.transferTo(java.io.OutputStream.nullOutputStream()));
        assertEquals("unpacked-too-large", fault.fault().code());
        var cut = UnpackedStream.of(new ByteArrayInputStream(bomb, 0, bomb.length - 20), true);
        fault = assertThrows(FileFault.class, () -> cut.transferTo(java.io.OutputStream.nullOutputStream()));
        assertEquals("broken-gzip", fault.fault().code());
        var none = stream("{}");
        assertThrows(FileFault.class, () -> UnpackedStream.of(none, true));
    }

    @Test
    void a_table_in_the_wrong_coding_or_shape_is_told_where() throws IOException {
        assertEquals("csv-not-utf8[1]", csv(stream("name\nChè\n", StandardCharsets.ISO_8859_1), COLUMNS));
        assertEquals("no-rows[]", csv(""));
        assertEquals("no-rows[]", csv("\uFEFF"));
        assertEquals("column-without-name[2]", csv("name,,note\na,b,c\n"));
        assertEquals("repeated-column[name]", csv("name, name \na,b\n"));
        assertEquals("unknown-column[Tên]", csv("Te\u0302n\na\n"));
        assertEquals("malformed-csv[2]", csv("name\n\"a\"b\n"));
        assertEquals("malformed-csv[2]", csv("name\n\"a\n"));
        assertEquals("line-too-long[262144]", csv("name\n\"" + "a\n".repeat(200_000)));
        assertEquals("too-many-columns[1000]", csv("name,".repeat(1_001) + "note\n"));
        assertEquals("2wrong-cell-count[1, 2]", csv("name\na,b\n"));
        assertEquals("2{\"name\":\"a\\u0000\"}", csv("name\na\0\n"));
    }

    @Test
    void headings_of_another_table_are_compared_without_regard_to_spaces_and_composition() throws IOException {
        var mapping = new ColumnMapping(
                COLUMNS,
                Map.of(" T\u00EAn ", "name", "Ngày", "day"),
                Map.of("name", "nobody"),
                Set.of("STT"),
                DayOrder.DAY_MONTH_YEAR);

        assertEquals(
                "2{\"name\":\"Chè\",\"day\":\"2024-06-02\"}3{\"name\":\"nobody\",\"day\":\"2024-06-12\"}",
                csv(stream("STT;Te\u0302n;Nga\u0300y\n1;Chè;2.6.2024\n2;;2024-06-12\n"), mapping));
        assertEquals("unknown-column[Ghi chú]", csv(stream("Ghi chú\nx\n"), mapping));
    }

    @Test
    void a_list_is_written_as_it_is_read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(out)) {
            file.row(List.of("name", "note"));
            file.row(List.of("a \"b\", c", "line\nline"));
        }
        assertEquals(
                "2{\"name\":\"a \\\"b\\\", c\",\"note\":\"line\\nline\"}",
                csv(new ByteArrayInputStream(out.toByteArray()), COLUMNS));
    }
}
