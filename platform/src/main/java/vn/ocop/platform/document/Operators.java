package vn.ocop.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Operators of a page's content, as text. */
final class Operators {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int THOUSAND = 1000;

    private final StringBuilder text = new StringBuilder(1 << 16);

    /** With three decimals at most, the same in every country. */
    static String number(double value) {
        var thousandths = Math.round(value * THOUSAND);
        var sign = thousandths < 0 ? "-" : "";
        var rest = Math.abs(thousandths) % THOUSAND;
        var whole = sign + Math.abs(thousandths) / THOUSAND;
        return rest == 0 ? whole : whole + "." + String.valueOf(THOUSAND + rest).substring(1);
    }

    /** What belongs to an element of the page's structure. */
    void marked(String tag, int id, Runnable content) {
        text.append('/').append(tag).append("<</MCID ").append(id).append(">>BDC\nq\n");
        content.run();
        text.append("Q\nEMC\n");
    }

    void line(String font, double size, String colour, double x, double y, String line, Letters letters) {
        text.append(colour).append(" rg\nBT\n/").append(font).append(' ').append(number(size));
        text.append(" Tf\n1 0 0 1 ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(" Tm\n<");
        line.codePoints().forEach(c -> text.append(HEX.toHexDigits((short) letters.glyph(c))));
        text.append("> Tj\nET\n");
    }

    /** @param operators of a drawing in a square of one by one, from its lower left corner */
    void drawing(double x, double y, double width, double height, String operators) {
        text.append(number(width)).append(" 0 0 ").append(number(height)).append(' ');
        text.append(number(x)).append(' ').append(number(y)).append(" cm\n").append(operators);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
