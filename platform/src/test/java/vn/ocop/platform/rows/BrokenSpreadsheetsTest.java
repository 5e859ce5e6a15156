package vn.ocop.platform.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.ocop.platform.rows.XlsxRowsTest.HEAD;
import static vn.ocop.platform.rows.XlsxRowsTest.data;
import static vn.ocop.platform.rows.XlsxRowsTest.fault;
import static vn.ocop.platform.rows.XlsxRowsTest.row;
import static vn.ocop.platform.rows.XlsxRowsTest.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.Workbook;

/** Spreadsheets that cannot be read: each is told how, and none takes much memory. */
class BrokenSpreadsheetsTest {

    @Test
    void a_broken_file_is_told_how() {
        var good = Workbook.of(data(HEAD, row(2, text("a")))).bytes();
        var flipped = good.clone();
        var directory = new String(good, StandardCharsets.ISO_8859_1).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        flipped[directory + 16] ^= 1; // its checksum
        var ole = new byte[512];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);

        assertEquals("malformed-xlsx[ZIP, 0]", fault(new ByteArrayInputStream(Arrays.copyOf(good, good.length - 9))));
        assertEquals("malformed-xlsx[xl/worksheets/sheet1.xml, 2]", fault(new ByteArrayInputStream(flipped)));
        assertEquals(
                "not-xlsx[]",
                fault(new ByteArrayInputStream("code;day\n".repeat(9).getBytes(StandardCharsets.UTF_8))));
        assertEquals("not-xlsx[]", fault(new ByteArrayInputStream(Workbook.zip(Map.of("content.xml", "<x/>")))));
        assertEquals("old-or-locked-workbook[]", fault(new ByteArrayInputStream(ole)));
        assertEquals("no-rows[]", fault(Workbook.of(data())));
        assertEquals(
                "merged-cells[A2:A3]",
                fault(Workbook.of(
                        data(HEAD, row(2, text("a"))) + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")));
        assertEquals(
                "malformed-xlsx[xl/worksheets/sheet1.xml, 3]",
                fault(Workbook.of(data(HEAD, row(3, text("a")), row(2)))));
        assertEquals(
                "malformed-xlsx[xl/worksheets/sheet1.xml, 2]",
                fault(Workbook.of(data(HEAD, row(2, "<c t=\"s\"><v>7</v></c>")))));
        assertEquals("malformed-xlsx[xl/worksheets/sheet1.xml, 2]", fault(Workbook.of(data(HEAD, row(2, "<c>")))));
        assertEquals(
                "malformed-xlsx[xl/worksheets/sheet1.xml, 1]",
                fault(Workbook.of(data(HEAD, "<a>".repeat(100) + "</a>".repeat(100)))));
        assertEquals(
                "malformed-xlsx[xl/workbook.xml, 0]",
                fault(Workbook.of(data(HEAD))
                        .part(
                                "xl/workbook.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>")));
    }

    @Test
    void headings_must_be_texts_that_we_know_without_a_gap() {
        assertEquals("unknown-column[Tên]", fault(Workbook.of(data(row(1, text("code"), text("Tên"))))));
        assertEquals("repeated-column[code]", fault(Workbook.of(data(row(1, text("code"), text("code"))))));
        assertEquals("column-without-name[B]", fault(Workbook.of(data(row(1, text("code"), "<c/>", text("day"))))));
        assertEquals("heading-not-text[A1]", fault(Workbook.of(data(row(1, "<c t=\"str\"><f>A2</f><v>code</v></c>")))));
    }

    @Test
    void what_unpacks_to_very_much_is_given_up_in_little_memory() {
        var long1 = "x".repeat(400_000);
        assertEquals("line-too-long[262144]", fault(Workbook.of(data(HEAD, row(2, text(long1))))));
        assertEquals("line-too-long[262144]", fault(Workbook.of(data(HEAD, row(2, "<c r=\"" + long1 + "\"/>")))));
        assertEquals(
                "line-too-long[262144]",
                fault(Workbook.of(data(
                        HEAD,
                        row(
                                2,
                                IntStream.range(0, 9)
                                        .mapToObj(i -> text("x".repeat(32_000)))
                                        .collect(Collectors.joining()))))));
        assertEquals("line-too-long[262144]", fault(Workbook.of(data(HEAD)).texts("<t>" + long1 + "</t>")));
        assertEquals(
                "unpacked-too-large[1048576]",
                fault(Workbook.of(data(HEAD))
                        .part(
                                "xl/workbook.xml",
                                "<workbook>"
                                        + "<sheet/>"
                                                .repeat(1)
                                                .replace("/>", " name=\"a\" id=\"r1\"/>")
                                                .repeat(60_000) + "</workbook>")));
    }
}
