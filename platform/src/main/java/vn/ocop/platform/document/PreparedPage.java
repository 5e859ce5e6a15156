package vn.ocop.platform.document;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A page laid out once. A copy writes only what differs: the texts of its fields, set into their places, its drawings, title and
 * origin; everything else, fonts included, is the bytes of the first one. Safe for several threads.
 */
public final class PreparedPage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The place that {@link PagePreparation} puts where a PDF tells when it was made. */
    static final String CREATED = "{{ocopCreated}}";

    /**
     * A field with what its text needs.
     *
     * @param id of its content in the page's structure
     * @param font as the page's resources call it
     */
    record Placed(Field field, int id, String font, Letters letters) {}

    private final PdfParts parts;
    private final List<Placed> fields;
    private final List<String> strings;
    private final String description;
    private final double pageHeight;

    PreparedPage(PdfParts parts, List<Placed> fields, List<String> strings, String description, double pageHeight) {
        this.parts = parts;
        this.fields = List.copyOf(fields);
        this.strings = List.copyOf(strings);
        this.description = description;
        this.pageHeight = pageHeight;
    }

    /**
     * The same values give the same bytes.
     *
     * @param values of the template's places
     * @param drawings by name of their field: operators that draw into a square of one by one, from its lower left corner
     * @throws IllegalArgumentException if a place has no value
     */
    public byte[] copy(Stamp stamp, Map<String, String> values, Map<String, String> drawings) {
        var all = new HashMap<>(values);
        all.put("ocopCreated", DATE.format(stamp.at()));
        var operators = new Operators();
        for (var placed : fields) {
            if (placed.field().isText()) {
                text(operators, placed, Template.fillPlain(placed.field().pattern(), all));
            } else {
                draw(operators, placed, drawings);
            }
        }
        var about = Template.of(description).fill(all).text().getBytes(StandardCharsets.UTF_8);
        return parts.copy(
                stamp,
                mark -> Template.fillPlain(strings.get(Integer.parseInt(mark)), all),
                about,
                deflated(operators.bytes()));
    }

    private void text(Operators operators, Placed placed, String text) {
        var field = placed.field();
        var style = field.style();
        var setting = Setting.of(text, field, placed.letters());
        var step = style.leading() * setting.size();
        var free = field.height() - step * setting.lines().size();
        var y = pageHeight
                - field.top()
                - switch (style.down()) {
                    case TOP -> 0;
                    case MIDDLE -> free / 2;
                    case BOTTOM -> free;
                }
                - setting.size() * (placed.letters().baseline() + (style.leading() - 1) / 2);
        operators.marked("Span", placed.id(), () -> {
            for (var i = 0; i < setting.lines().size(); i++) {
                var line = setting.lines().get(i);
                var spare = field.width() - setting.size() * placed.letters().width(line);
                var x = field.x() + (style.across() == Field.Across.CENTRE ? spare / 2 : 0);
                var last = i == setting.lines().size() - 1;
                operators.line(
                        placed.font(),
                        setting.size(),
                        style.colour(),
                        x,
                        y - i * step,
                        last ? line : line + " ",
                        placed.letters());
            }
        });
    }

    private void draw(Operators operators, Placed placed, Map<String, String> drawings) {
        var field = placed.field();
        var drawing = drawings.get(field.name());
        if (drawing == null) {
            throw new IllegalArgumentException("no drawing for " + field.name());
        }
        var bottom = pageHeight - field.top() - field.height();
        operators.marked(
                "Figure",
                placed.id(),
                () -> operators.drawing(field.x(), bottom, field.width(), field.height(), drawing));
    }

    private static byte[] deflated(byte[] content) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            var out = new byte[content.length + 1024];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }
}
