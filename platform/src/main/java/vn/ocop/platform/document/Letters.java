package vn.ocop.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Every letter of a font as glyph number and width, so that a text can be set without its file. What else the file has (kerning,
 * substitution rules) is left out.
 */
final class Letters {

    private static final String PREFIX = "OCOPVN";
    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap", "name", "OS/2",
            "post");
    private static final int LAST_OF_BASIC_PLANE = 0xFFFF;
    private static final int NO_BREAK_SPACE = 0x00A0;
    /** Latin Eth looks like Đ, and fonts may draw both with one glyph, which would then be read as the wrong one. */
    private static final int ETH = 0x00D0;

    private static final int UNKNOWN = '?';

    private final byte[] file;
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final Map<Integer, Double> widths = new HashMap<>();
    private final String name;
    private final double ascent;
    private final double descent;

    private Letters(byte[] file) throws IOException {
        this.file = file;
        try (var font = parse(file)) {
            var cmap = font.getUnicodeCmapLookup();
            double em = font.getUnitsPerEm();
            for (var c = (int) ' '; c <= LAST_OF_BASIC_PLANE; c++) {
                var glyph = cmap.getGlyphId(c);
                if (glyph > 0) {
                    glyphs.put(c, glyph);
                    widths.put(glyph, font.getAdvanceWidth(glyph) / em);
                }
            }
            name = font.getName();
            ascent = font.getHorizontalHeader().getAscender() / em;
            descent = -font.getHorizontalHeader().getDescender() / em;
        }
        glyphs.putIfAbsent(NO_BREAK_SPACE, glyph(' '));
        glyphs.putIfAbsent(ETH, glyph(0x0110));
    }

    static Letters of(byte[] file) {
        try (var font = parse(file)) {
            var subsetter = new TTFSubsetter(font, TABLES);
            var cmap = font.getUnicodeCmapLookup();
            for (var c = (int) ' '; c <= LAST_OF_BASIC_PLANE; c++) {
                if (cmap.getGlyphId(c) > 0 && c != NO_BREAK_SPACE && c != ETH) {
                    subsetter.add(c);
                }
            }
            subsetter.setPrefix(PREFIX);
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return new Letters(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file)));
    }

    /** As the PDF calls it. */
    String name() {
        return name;
    }

    byte[] file() {
        return file;
    }

    /** What the font has not is shown as a question mark. */
    int glyph(int codePoint) {
        var glyph = glyphs.get(codePoint);
        return glyph != null ? glyph : glyphs.getOrDefault(UNKNOWN, 0);
    }

    /** In ems. */
    double width(int codePoint) {
        return widths.getOrDefault(glyph(codePoint), 0.0);
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** From the top of a line of one em's height to the line on which the letters stand, in ems; tall fonts are centred. */
    double baseline() {
        return (1 - ascent - descent) / 2 + ascent;
    }
}
