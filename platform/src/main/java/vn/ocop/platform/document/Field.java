package vn.ocop.platform.document;

import java.util.Locale;
import org.w3c.dom.Element;

/**
 * A place on a prepared page, as the template's {@code object} element says: its content is the text with places for values.
 *
 * @param name of a drawing, empty for a text
 * @param x from the page's left edge, in points like all lengths
 * @param top from the page's upper edge
 * @param pattern text with {@code {{places}}}
 */
record Field(String name, double x, double top, double width, double height, String pattern, Style style) {

    /**
     * @param face e.g. "Lora 700"
     * @param size of the letters; smaller only where a text has no room
     * @param leading height of a line, in sizes
     * @param colour as operands of "rg"
     */
    record Style(String face, double size, double leading, String colour, Across across, Down down) {}

    enum Across {
        LEFT,
        CENTRE
    }

    enum Down {
        TOP,
        MIDDLE,
        BOTTOM
    }

    static Field of(Element element, double x, double top, double width, double height) {
        var pattern = element.getTextContent().strip().replaceAll("\\s+", " ");
        return new Field(element.getAttribute("name"), x, top, width, height, pattern, style(element));
    }

    boolean isText() {
        return name.isEmpty();
    }

    private static Style style(Element element) {
        return new Style(
                attribute(element, "data-face", ""),
                Double.parseDouble(attribute(element, "data-size", "11")),
                Double.parseDouble(attribute(element, "data-leading", "1.35")),
                colour(attribute(element, "data-colour", "#000000")),
                Across.valueOf(attribute(element, "data-across", "left").toUpperCase(Locale.ROOT)),
                Down.valueOf(attribute(element, "data-down", "top").toUpperCase(Locale.ROOT)));
    }

    private static String attribute(Element element, String name, String otherwise) {
        var value = element.getAttribute(name);
        return value.isEmpty() ? otherwise : value;
    }

    private static String colour(String hash) {
        var rgb = Integer.parseInt(hash.substring(1), 16);
        return Operators.number((rgb >> 16 & 255) / 255.0) + " " + Operators.number((rgb >> 8 & 255) / 255.0) + " "
                + Operators.number((rgb & 255) / 255.0);
    }
}
