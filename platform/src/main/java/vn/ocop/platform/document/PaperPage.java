package vn.ocop.platform.document;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;

import java.util.Locale;
import java.util.Map;
import vn.ocop.platform.document.Template.Html;

/** The page of administrative papers (Decree 30/2020/NĐ-CP, Appendix I). */
public final class PaperPage {

    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final Html FORM_STYLE =
            new Html("\n.form { text-align: right; font-size: 11pt; font-style: italic; margin-bottom: 2mm; }");
    private static final Html HALF_STYLE = new Html("\n.half { width: 59mm; }");

    private final Template template = Template.load("templates/paper.xhtml");

    /**
     * What stands above the text.
     *
     * @param superior above the issuer; may be empty
     * @param number with its sign; may be empty
     * @param place where it is made, and the day
     * @param mark in a box, e.g. of a draft; may be empty
     */
    public record Head(
            String superior, String issuer, String number, String place, String mark, String title, String subtitle) {}

    /** @param note in small letters at the end */
    public Html of(Head head, Html body, String note) {
        return fill(head, body, note, Markup.NOTHING, Markup.NOTHING, Markup.NOTHING);
    }

    /** @param form its number in the law, in the corner; may be empty */
    public Html ofForm(String form, Head head, Html body, String note) {
        var corner = Markup.all(new Html("\n"), styled("div", "form", form));
        return fill(head, body, note, corner, FORM_STYLE, HALF_STYLE);
    }

    private Html fill(Head head, Html body, String note, Html form, Html formStyle, Html halfStyle) {
        return template.fill(Map.ofEntries(
                Map.entry("formStyle", formStyle),
                Map.entry("halfStyle", halfStyle),
                Map.entry("form", form),
                Map.entry("superior", head.superior().toUpperCase(VIETNAMESE)),
                Map.entry("issuer", head.issuer().toUpperCase(VIETNAMESE)),
                Map.entry("number", head.number().isEmpty() ? "" : "Số: " + head.number()),
                Map.entry("place", head.place()),
                Map.entry("mark", head.mark().isEmpty() ? Markup.NOTHING : styled("div", "mark", head.mark())),
                Map.entry("title", head.title()),
                Map.entry("subtitle", head.subtitle()),
                Map.entry("body", body),
                Map.entry("note", note)));
    }

    public static Html signatures(Html... cells) {
        return new Html("<table class=\"sign\"><tr>" + Markup.all(cells).text() + "</tr></table>");
    }

    /** @param how they sign, in brackets */
    public static Html signature(String position, String how, String name) {
        return tag(
                "td",
                styled("div", "pos", position.toUpperCase(VIETNAMESE)),
                styled("div", "how", how),
                styled("div", "name", name));
    }
}
