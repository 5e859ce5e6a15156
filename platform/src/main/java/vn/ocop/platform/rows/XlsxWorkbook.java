package vn.ocop.platform.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook, and what all of its sheets refer to. */
final class XlsxWorkbook implements Closeable {

    private static final int MAX_PART_BYTES = 1 << 20;

    /** @param part null if it is no sheet of cells */
    private record Sheet(
            String name, boolean visible, @Nullable String part) {}

    private final XlsxPackage file;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean since1904;
    private final CellFormats formats;
    private final SharedStrings texts;

    private XlsxWorkbook(XlsxPackage file) throws IOException {
        this.file = file;
        var part = workbook(file);
        var parts = file.relationships(part);
        this.since1904 = readSheets(part, parts);
        this.formats = CellFormats.read(file, first(parts, "styles"));
        this.texts = SharedStrings.read(file, first(parts, "sharedStrings"));
    }

    /** @throws FileFault if it is no workbook that can be read */
    static XlsxWorkbook open(InputStream in) throws IOException {
        var file = XlsxPackage.copyOf(in);
        try {
            return new XlsxWorkbook(file);
        } catch (FileFault | IOException e) {
            file.close();
            throw e;
        }
    }

    private static String workbook(XlsxPackage file) throws IOException {
        if (!file.has("_rels/.rels")) {
            throw new FileFault("not-xlsx");
        }
        var part = first(file.relationships(""), "officeDocument");
        if (part == null || !part.endsWith(".xml") || !part.startsWith("xl/")) {
            throw new FileFault("not-xlsx");
        }
        return part;
    }

    private static @Nullable String first(Map<String, XlsxPackage.Relationship> parts, String type) {
        return parts.values().stream()
                .filter(part -> part.type().equals(type))
                .map(XlsxPackage.Relationship::target)
                .findFirst()
                .orElse(null);
    }

    /** @return whether days are counted from 1904 */
    private boolean readSheets(String part, Map<String, XlsxPackage.Relationship> parts) throws IOException {
        var later = false;
        try (var xml = file.xml(part, MAX_PART_BYTES)) {
            for (var element = xml.begins(); element != null; element = xml.begins()) {
                if (element.equals("workbookPr")) {
                    var since = xml.attribute("date1904");
                    later = "1".equals(since) || "true".equals(since);
                } else if (element.equals("sheet")) {
                    var state = xml.attribute("state");
                    var refers = parts.get(xml.required("id"));
                    sheets.add(new Sheet(
                            xml.required("name"),
                            state == null || state.equals("visible"),
                            refers != null && refers.type().equals("worksheet") ? refers.target() : null));
                }
            }
        }
        return later;
    }

    /**
     * The one sheet that has something and is not hidden; of several, the one with our name.
     *
     * @throws FileFault if there is none, or nobody can tell which
     */
    XlsxSheet sheet(String ours) throws IOException {
        var filled = new ArrayList<Sheet>();
        for (var sheet : sheets) {
            var part = sheet.visible() ? sheet.part() : null;
            if (part != null && hasSomething(part)) {
                if (sheet.name().equalsIgnoreCase(ours)) {
                    return open(part);
                }
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            throw new FileFault(
                    "several-sheets",
                    String.join(", ", filled.stream().map(Sheet::name).toList()),
                    ours);
        }
        var only = filled.isEmpty() ? null : filled.getFirst().part();
        if (only == null) {
            throw new FileFault("no-rows");
        }
        return open(only);
    }

    private boolean hasSomething(String part) throws IOException {
        try (var sheet = open(part)) {
            return sheet.next() != null;
        }
    }

    private XlsxSheet open(String part) throws IOException {
        return new XlsxSheet(file.xml(part, UnpackedStream.MAX_BYTES), this);
    }

    boolean since1904() {
        return since1904;
    }

    CellFormats formats() {
        return formats;
    }

    SharedStrings texts() {
        return texts;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        file.close();
    }
}
