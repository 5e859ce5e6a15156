package vn.ocop.platform.input;

/** PostgreSQL keeps any text but NUL and halves of surrogate pairs, which JSON's escapes can write. */
public final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    public static boolean is(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isStorable(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with a replacement character for each that cannot be kept. */
    public static String of(String text) {
        return is(text)
                ? text
                : text.codePoints()
                        .map(c -> isStorable(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isStorable(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
