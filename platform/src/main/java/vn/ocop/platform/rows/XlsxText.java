package vn.ocop.platform.rows;

import java.util.regex.Pattern;

/** How spreadsheets write what XML cannot: {@code _x000D_} is a character by its number. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(m -> character(m.group(1))) : text;
    }

    private static String character(String hex) {
        var c = (char) Integer.parseInt(hex, 16);
        return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
    }
}
