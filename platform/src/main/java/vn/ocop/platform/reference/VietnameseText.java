package vn.ocop.platform.reference;

import java.text.Normalizer;
import java.util.Locale;

/** Search keys: sources put tone marks differently (Hòa, Hoà), and people type without any. */
public final class VietnameseText {

    private VietnameseText() {}

    /** Lower case without marks, "Đ" as "d": "Đắk Lắk" gives "dak lak". For comparing only, never for display. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var key = new StringBuilder(decomposed.length());
        decomposed
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    key.append((char) (c == 'đ' || c == 'Đ' ? 'd' : c));
                });
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
