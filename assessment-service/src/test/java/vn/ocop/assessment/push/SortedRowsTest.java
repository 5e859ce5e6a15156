package vn.ocop.assessment.push;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.ocop.assessment.push.Pushes.bytes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.rows.CsvRows;
import vn.ocop.platform.rows.NdjsonRows;
import vn.ocop.platform.rows.ReturnedRowJson;

class SortedRowsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String decided(String signedOn) {
        return "{\"stars\": {\"signedOn\": \"1999-01-01\"}, \"decision\": {\"number\": \"1\", \"signedOn\": \""
                + signedOn + "\"}}";
    }

    private static String revoked(String signedOn) {
        return "{\"kind\": \"REVOCATION\", " + decided(signedOn).substring(1);
    }

    private static String corrected(String cause, String signedOn) {
        return "{\"operation\": \"CORRECT\", \"correction\": {\"cause\": \"" + cause + "\"" + signedOn + "}, "
                + decided("2020-01-01").substring(1);
    }

    /** Position and line of each row. */
    private static List<String> sorted(List<String> rows, long runBytes) throws Exception {
        var order = new ArrayList<String>();
        var file = new NdjsonRows(new ByteArrayInputStream(bytes(String.join("\n", rows))));
        try (var all = new SortedRowsJson(file, new ReturnedRowJson(MAPPER), MAPPER, runBytes)) {
            for (var row = all.next(); row != null; row = all.next()) {
                order.add(row.position() + ":" + row.line());
                if (row.faults().isEmpty()) {
                    var came = rows.get((int) row.line() - 1);
                    assertArrayEquals(bytes(came), row.original());
                } else {
                    var fault = row.faults().getFirst();
                    assertEquals("nul-character[2]", fault.code() + fault.args());
                }
            }
        }
        return order;
    }

    @Test
    void rows_come_by_legal_date_then_decisions_first_then_by_line_and_those_without_a_date_last() throws Exception {
        var rows = List.of(
                corrected("CLERICAL", ""),
                revoked("2024-06-12"),
                decided("2024-06-13"),
                decided("2024-06-12"),
                "x\0y",
                corrected("AMENDING", ", \"signedOn\": \"2019-05-05\""),
                decided("2024-06-12"),
                decided("no day"),
                decided("2018-12-31"));
        var expected = List.of("1:9", "2:6", "3:4", "4:7", "5:2", "6:3", "7:8", "8:1", "9:5");
        assertEquals(expected, sorted(rows, 1 << 20)); // in one run
        assertEquals(expected, sorted(rows, 1)); // a run for each row
    }

    @Test
    void a_sorted_row_of_a_table_still_knows_under_which_heading_a_value_stood() throws Exception {
        var table = "decision.signedOn,stars\n2024-06-13,4\n2024-06-12,3\n";
        var file = new CsvRows(new ByteArrayInputStream(bytes(table)), CsvColumn.COLUMNS, MAPPER);
        try (var all = new SortedRowsJson(file, new ReturnedRowJson(MAPPER), MAPPER)) {
            var first = Objects.requireNonNull(all.next());
            assertEquals(3, first.line());
            assertEquals("decision.signedOn", first.place("/decision/signedOn").name());
        }
    }
}
