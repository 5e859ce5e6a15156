package vn.ocop.platform.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.Workbook;

class XlsxRowsTest {

    private static final Columns COLUMNS = heading -> switch (heading) {
        case "code", "name", "place.commune" -> Optional.of(Column.text(heading));
        case "day" -> Optional.of(Column.date(heading));
        case "stars" -> Optional.of(new Column(heading, List.of(heading), Column.Kind.NUMBER));
        default -> Optional.empty();
    };

    static final String HEAD = row(1, text("code"), text("day"), text("stars"));

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String number, int style) {
        return "<c s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    static String data(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    /** Of each row its number, content, and faults with their places; or what is wrong with the file. */
    private static String read(InputStream file) throws IOException {
        var told = new ArrayList<String>();
        try (var rows = new XlsxRows(file, "results", COLUMNS, new ObjectMapper())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var raw = row;
                var faults = row.faults().stream()
                        .map(f -> " " + f.code() + f.args() + "@"
                                + raw.place(f.pointer()).name() + "/"
                                + raw.place(f.pointer()).column())
                        .collect(Collectors.joining());
                told.add(row.line() + new String(row.json(), StandardCharsets.UTF_8) + faults);
            }
            return String.join("\n", told);
        }
    }

    private static String read(Workbook file) throws IOException {
        return read(file.stream());
    }

    static String fault(InputStream file) {
        var fault = assertThrows(FileFault.class, () -> read(file)).fault();
        return fault.code() + fault.args();
    }

    static String fault(Workbook file) {
        return fault(file.stream());
    }

    @Test
    void texts_stand_in_the_cell_or_in_a_table_of_their_own_in_one_run_or_many() throws IOException {
        var file = Workbook.of(data(
                        row(3, "<c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>0</v></c>"),
                        row(4, "<c r=\"A4\"/>"),
                        row(7, "<c r=\"B7\" t=\"s\"><v>2</v></c><c r=\"C7\" t=\"s\"><v>40</v></c>")))
                .texts(IntStream.rangeClosed(0, 40)
                        .mapToObj(i -> switch (i) {
                            case 0 -> "<t>place.commune</t>";
                            case 1 -> "<t>name</t>";
                            case 2 ->
                                "<r><t>Chè </t></r> <r><rPr><b/></rPr><t>Shan &amp; t_x00F4_i</t></r><rPh><t>x</t></rPh>";
                            default -> "<t>0%d</t>".formatted(i);
                        })
                        .toArray(String[]::new));

        assertEquals("7{\"name\":\"Chè Shan & tôi\",\"place\":{\"commune\":\"040\"}}", read(file));
    }

    @Test
    void numbers_are_told_as_the_sheet_shows_them() throws IOException {
        var file = Workbook.of(data(
                        HEAD,
                        row(2, number("1021", 1), number("45455", 2), number("4", 0)),
                        row(3, number("81.250000000000014", 0), number("45455.5", 2), number("4.0", 0)),
                        row(4, number("1E+99999", 0), number("60", 2), number("1E1", 0)),
                        row(5, number("0.5", 3), "<c t=\"d\"><v>2024-06-12</v></c>", "<c t=\"b\"><v>1</v></c>")))
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\""
                                + " formatCode=\"[$-42A]dd\\/mm\\/yyyy;@\"/><numFmt numFmtId=\"166\""
                                + " formatCode=\"0.0&quot;d&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                                + "</cellStyleXfs><cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                                + "<xf numFmtId=\"166\"/></cellXfs></styleSheet>");

        assertEquals("""
                2{"code":"01021","day":"2024-06-12","stars":4}
                3{"code":"81.25","day":"45455.5","stars":4}
                4{"code":"1E+99999","day":"60","stars":10}
                5{"code":"0.5","day":"2024-06-12","stars":"TRUE"}""", read(file));
    }

    @Test
    void days_are_counted_from_1900_or_from_1904() throws IOException {
        var styles = "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        var rows = data(HEAD, row(2, text("a"), number("43993", 1)));

        assertEquals(
                "2{\"code\":\"a\",\"day\":\"2020-06-11\"}",
                read(Workbook.of(rows).part("xl/styles.xml", styles)));
        assertEquals(
                "2{\"code\":\"a\",\"day\":\"2024-06-12\"}",
                read(Workbook.of(rows).since1904().part("xl/styles.xml", styles)));
    }

    @Test
    void cells_that_are_not_what_was_typed_are_told_with_their_place_all_at_once() throws IOException {
        var file = Workbook.of(data(
                        row(1, "<c r=\"C1\" t=\"inlineStr\"><is><t>code</t></is></c>", text("day"), text("stars")),
                        row(
                                2,
                                "<c r=\"A2\"><v>1</v></c>",
                                "<c r=\"C2\" s=\"1\"><v>45455</v></c>",
                                "<c t=\"str\"><f>TODAY()</f><v>x</v></c>",
                                "<c t=\"e\"><v>#N/A</v></c>")))
                .part("xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"17\"/></cellXfs></styleSheet>");

        assertEquals(
                "2{\"code\":\"2024-06-12\",\"day\":\"x\",\"stars\":\"#N/A\"} cell-beside-table[A2]@/null"
                        + " day-not-text[C2]@code/C formula-cell[D2]@day/D error-cell[E2]@stars/E",
                read(file));
    }

    @Test
    void the_one_sheet_with_something_is_read_and_of_several_the_one_that_has_our_name() throws IOException {
        var one = data(HEAD, row(2, text("one")));
        var two = data(HEAD, row(2, text("two")));

        assertEquals(
                "2{\"code\":\"two\"}",
                read(new Workbook()
                        .sheet("old", "state=\"hidden\"", one)
                        .sheet("a", "", data())
                        .sheet("b", "", two)));
        assertEquals(
                "2{\"code\":\"two\"}", read(new Workbook().sheet("a", "", one).sheet("Results", "", two)));
        assertEquals(
                "several-sheets[a, b, results]",
                fault(new Workbook().sheet("a", "", one).sheet("b", "", two)));
        assertEquals("no-rows[]", fault(new Workbook().sheet("a", "state=\"veryHidden\"", one)));
    }

    @Test
    void what_it_writes_it_reads() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new XlsxFile(bytes, List.of("results", "help & more"))) {
            file.sheet(3);
            file.row(List.of("code", "name", "stars"));
            file.row(List.of("01021", "<Chè> \"&\" \u0001", "4"));
            file.sheet(1);
            file.row(List.of("anything"));
        }

        assertEquals(
                "2{\"code\":\"01021\",\"name\":\"<Chè> \\\"&\\\" \uFFFD\",\"stars\":4}",
                read(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals("AZ ZZ AAA", XlsxRows.letter(51) + " " + XlsxRows.letter(701) + " " + XlsxRows.letter(702));
    }
}
