package vn.ocop.platform.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number in a cell is, by the format that it is shown with: a day, or a code with zeros in front. */
final class CellFormats {

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_FORMATS = 65_536;

    /** Literals, colours and the like: what is no part of a format's fields. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private final List<String> codes;

    private CellFormats(List<String> codes) {
        this.codes = codes;
    }

    /** @param part null for a file without any */
    static CellFormats read(XlsxPackage file, @Nullable String part) throws IOException {
        if (part == null) {
            return new CellFormats(List.of());
        }
        var own = new HashMap<Integer, String>();
        var codes = new ArrayList<String>();
        try (var xml = file.xml(part, MAX_BYTES)) {
            var cells = false;
            while (xml.next()) {
                cells = (cells || xml.beginsAs("cellXfs")) && !xml.endsAs("cellXfs");
                if (xml.beginsAs("numFmt")) {
                    own.put(xml.number("numFmtId", 0), xml.required("formatCode"));
                } else if (cells && xml.beginsAs("xf")) {
                    codes.add(code(xml.number("numFmtId", 0), own));
                }
                if (codes.size() > MAX_FORMATS || own.size() > MAX_FORMATS) {
                    throw xml.malformed();
                }
            }
        }
        return new CellFormats(codes);
    }

    /** ECMA-376, 18.8.30: those from 14 on, and for East Asia from 27 and 50 on, are days; the names of others do not matter here. */
    private static String code(int id, Map<Integer, String> own) {
        var day = within(id, 14, 17) || id == 22 || within(id, 27, 31) || id == 36 || within(id, 50, 58);
        return own.getOrDefault(id, day ? "yyyy" : "");
    }

    private static boolean within(int id, int from, int to) {
        return from <= id && id <= to;
    }

    boolean day(int style) {
        var fields = BESIDE.matcher(code(style)).replaceAll("").toLowerCase(Locale.ROOT);
        var time = fields.contains("h") || fields.contains("s");
        return fields.contains("y") || fields.contains("d") || (fields.contains("m") && !time);
    }

    /** To how many digits a whole number is filled up; 0 for none. */
    int digits(int style) {
        var code = code(style);
        return ZEROS.matcher(code).matches() ? code.length() : 0;
    }

    private String code(int style) {
        return style >= 0 && style < codes.size() ? codes.get(style) : "";
    }
}
