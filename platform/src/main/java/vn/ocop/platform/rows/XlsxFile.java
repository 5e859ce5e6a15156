package vn.ocop.platform.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a spreadsheet row by row: every cell a text, so that a code keeps its zeros. The same rows are the same bytes. */
public final class XlsxFile implements RowFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** All that programs ask for; the second format is text, so that what is typed into a cell stays as it is typed. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer text;
    private int sheets;
    private int row;

    /**
     * @param out closed with this
     * @param names of the sheets, in order
     */
    public XlsxFile(OutputStream out, List<String> names) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        var types = new StringBuilder();
        var listed = new StringBuilder();
        var parts = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, TYPE));
            listed.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(escaped(names.get(i - 1)), i, i));
            parts.append(relationship("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>" + types + "</Types>");
        part("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + listed
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(parts + relationship("styles", "styles", "styles.xml")));
        part("xl/styles.xml", STYLES);
    }

    /** With one sheet, begun. */
    public static XlsxFile ofOne(OutputStream out, String sheet, int columns) throws IOException {
        var file = new XlsxFile(out, List.of(sheet));
        file.sheet(columns);
        return file;
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        text.write(xml);
        end();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        text.write(HEAD);
    }

    private void end() throws IOException {
        text.flush();
        zip.closeEntry();
    }

    /**
     * Goes on to the next sheet.
     *
     * @param columns so many are set to text
     */
    public void sheet(int columns) throws IOException {
        endSheet();
        sheets++;
        row = 0;
        begin("xl/worksheets/sheet" + sheets + ".xml");
        text.write("<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\" max=\"" + columns
                + "\" width=\"24\" style=\"1\" customWidth=\"1\"/></cols><sheetData>");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        row++;
        text.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                text.write("<c r=\"" + XlsxRows.letter(i) + row
                        + "\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cells.get(i))
                        + "</t></is></c>");
            }
        }
        text.write("</row>");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(inXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean inXml(int c) {
        return (c >= ' ' && c < 0xFFFE && !(c >= 0xD800 && c <= 0xDFFF)) || c > 0xFFFF || c == '\t' || c == '\n';
    }

    private void endSheet() throws IOException {
        if (sheets > 0) {
            text.write("</sheetData></worksheet>");
            end();
        }
    }

    @Override
    public void close() throws IOException {
        endSheet();
        zip.close();
    }
}
