package vn.ocop.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A spreadsheet's file, part by part, so that each part can be wrong. */
public final class Workbook {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String properties = "";

    public static Workbook of(String sheetData) {
        return new Workbook().sheet("Sheet1", "", sheetData);
    }

    /** @param state e.g. {@code state="hidden"} */
    public Workbook sheet(String name, String state, String sheetData) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"r%d\"/>".formatted(name, number, state, number));
        return part("xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheetData + "</worksheet>");
    }

    public Workbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public Workbook without(String name) {
        parts.put(name, "");
        return this;
    }

    public Workbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public Workbook texts(String... texts) {
        return part("xl/sharedStrings.xml", "<sst><si>" + String.join("</si><si>", texts) + "</si></sst>");
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put("_rels/.rels", rels(rel("r1", "officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">%s<sheets>%s</sheets></workbook>"
                        .formatted(properties, String.join("", sheets)));
        var rels = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            rels.append(rel("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        rels.append(parts.containsKey("xl/styles.xml") ? rel("s", "styles", "/xl/styles.xml") : "");
        rels.append(parts.containsKey("xl/sharedStrings.xml") ? rel("t", "sharedStrings", "sharedStrings.xml") : "");
        all.put("xl/_rels/workbook.xml.rels", rels(rels.toString()));
        all.putAll(parts);
        return zip(all);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    private static String rels(String inside) {
        return "<Relationships>" + inside + "</Relationships>";
    }

    private static String rel(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                if (!part.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
