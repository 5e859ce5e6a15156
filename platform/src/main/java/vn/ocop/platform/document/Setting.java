package vn.ocop.platform.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in its lines, as large as its place allows.
 *
 * @param size of the letters, in points
 */
record Setting(double size, List<String> lines) {

    private static final double STEP = 0.5;
    private static final double SMALLEST = 4;

    static Setting of(String text, Field field, Letters letters) {
        var clean = clean(text);
        var size = field.style().size();
        var lines = lines(clean, field.width() / size, letters);
        while (size > SMALLEST && lines.size() * field.style().leading() * size > field.height() + STEP) {
            size = Math.max(SMALLEST, size - STEP);
            lines = lines(clean, field.width() / size, letters);
        }
        return new Setting(size, lines);
    }

    /** In composed letters (NFC), without control characters. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static List<String> lines(String text, double ems, Letters letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" +", -1)) {
            var joined = line.isEmpty() ? word : line + " " + word;
            if (letters.width(joined) <= ems) {
                line.replace(0, line.length(), joined);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.replace(0, line.length(), broken(word, ems, letters, lines));
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word too long for a line goes on in the next; returns what is left of it. */
    private static String broken(String word, double ems, Letters letters, List<String> lines) {
        var start = 0;
        var width = 0.0;
        for (var i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            var letter = letters.width(word.codePointAt(i));
            if (i > start && width + letter > ems) {
                lines.add(word.substring(start, i));
                start = i;
                width = 0;
            }
            width += letter;
        }
        return word.substring(start);
    }
}
